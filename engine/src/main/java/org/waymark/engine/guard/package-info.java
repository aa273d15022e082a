/// Whether a person may do a thing now, and the reason either way.
///
/// Start at [org.waymark.engine.guard.Guards]. Nothing here takes or returns null.
package org.waymark.engine.guard;
