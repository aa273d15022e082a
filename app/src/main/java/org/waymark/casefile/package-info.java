/// A child's record as pages show it: what is due, the story, and the forms that add to it or correct it.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.casefile;
