/// What must happen now: the first page, for a worker, a team, or those they wait for.
///
/// Start at [org.waymark.work.HomePage]. Nothing takes or returns null.
package org.waymark.work;
