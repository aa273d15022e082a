/// What every page has around it, and what every page is given: who asks, and what time it is.
///
/// Start at [org.waymark.workplace.Frames]. Nothing takes or returns null.
package org.waymark.workplace;
