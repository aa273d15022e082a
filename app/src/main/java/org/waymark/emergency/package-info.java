/// Records that are opened in an emergency by somebody who does not work with the child, and how that is answered for.
///
/// Start at [org.waymark.emergency.Openings]. What such an opening lets someone see is decided in the engine's `Access`
/// alone. Nothing takes or returns null.
package org.waymark.emergency;
