/// What a case record is: statements, each with its three times, and the later entries that correct them.
///
/// Start at [org.waymark.engine.record.CaseRecord], then [org.waymark.engine.record.Entry]. A record is only ever added
/// to; [org.waymark.engine.record.KnownRecord] is what it said to someone who looked at a given moment.
/// Nothing here takes or returns null. Nothing that a person said or is reaches `toString`.
package org.waymark.engine.record;
