/// Who may see what of a record. Denies by default.
///
/// Start at [org.waymark.engine.access.Access]. Whatever is not in a [org.waymark.engine.access.SeenRecord] does not
/// exist for its viewer: there is no other way from a record to a page. Nothing here takes or returns null.
package org.waymark.engine.access;
