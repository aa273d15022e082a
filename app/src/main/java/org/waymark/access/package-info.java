/// Who has what to do with a child, and the lines of the audit.
///
/// Start at [org.waymark.access.Ties]: the decision itself is pure and stands in the engine. Nothing takes or
/// returns null.
package org.waymark.access;
