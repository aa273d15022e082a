/// Raising a concern, and the receipt for it.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.concern;
