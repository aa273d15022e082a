/// Parts of a child's record that are shown to people who do not work with the child, and handing over the
/// responsibility for a child to another agency.
///
/// Start at [org.waymark.sharing.Shares] and [org.waymark.sharing.Offers]. What a share or an offer lets someone see is
/// decided in the engine's `Access` alone. Nothing takes or returns null.
package org.waymark.sharing;
