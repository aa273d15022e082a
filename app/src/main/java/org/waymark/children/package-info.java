/// The children that a person works with, and finding one.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.children;
