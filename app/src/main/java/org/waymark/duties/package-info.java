/// What is due, to whom, by when and why, as pages show it.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.duties;
