/// The child's record: the only way to write it, the only way to read it, and its pages.
///
/// Start at [org.waymark.casefile.Casefile]. Nothing takes or returns null.
package org.waymark.casefile;
