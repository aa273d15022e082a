/// PostgreSQL and nothing else: knows no case work.
///
/// Start at [org.waymark.store.TrialDatabase], the database for trying Waymark out: `Binaries` unpacks PostgreSQL,
/// `Cluster` makes and checks its folder, `Postmaster` starts and stops it, `Account` says who it runs as. Nothing
/// takes
/// or returns null.
package org.waymark.store;
