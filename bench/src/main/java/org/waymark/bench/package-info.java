/// Measures Waymark, each figure beside a peer or a limit that the same run measures too.
///
/// Start at [org.waymark.bench.Bench]. What the figures are, and what to think of them, stands in
/// `docs/guide/performance.md`. Nothing takes or returns null.
package org.waymark.bench;
