/// Organisations, teams, workers and their jobs.
///
/// Start at [org.waymark.agencies.Agencies]. Nothing takes or returns null.
package org.waymark.agencies;
