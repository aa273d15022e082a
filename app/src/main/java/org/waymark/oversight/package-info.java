/// Looks after those who look: what stands out in how people open records, limits on it, and the page on which a data
/// protection officer sees who of their agency looked.
///
/// Start at [org.waymark.oversight.Patterns], which is pure, and [org.waymark.oversight.Watch], which feeds it. Nothing
/// takes or returns null.
package org.waymark.oversight;
