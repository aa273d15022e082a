/// PostgreSQL: entries and what is kept apart from them, the audit, keys of commands, and the database of a trial.
///
/// Start at [org.waymark.store.Entries], and for the trial at [org.waymark.store.TrialDatabase]. Knows no case work.
/// What it writes belongs to the transaction of its caller. Nothing takes or returns null.
package org.waymark.store;
