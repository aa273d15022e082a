/// What is due, to whom and by when, over all cases.
///
/// Start at [org.waymark.duties.Duties]: a projection that can be thrown away and rebuilt. It holds moments, not
/// standings, so that nothing in it goes stale while the clock runs. Nothing takes or returns null.
package org.waymark.duties;
