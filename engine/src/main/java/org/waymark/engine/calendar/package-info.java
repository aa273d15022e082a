/// Counting time as law counts it: hours that elapse, days that end at midnight in London, working days that someone
/// must know, and ages.
///
/// Start at [org.waymark.engine.calendar.TimeSpan]. Where the calendar stops knowing, the answer is a sentence and
/// never a guess. Nothing here takes or returns null.
package org.waymark.engine.calendar;
