/// Which duties a case is under, how each stands, and why.
///
/// Start at [org.waymark.engine.duty.DutyEngine]. It reads the record twice, once with every uncertain time at its
/// earliest and once at its latest, and where the two readings disagree it answers *cannot tell*: a [Timeline] holds
/// one reading, `Starting` finds what brings duties about, `Timing` counts their limits, `Meeting` finds what
/// discharged them, `Agreeing` compares the readings. Nothing here takes or returns null.
package org.waymark.engine.duty;
