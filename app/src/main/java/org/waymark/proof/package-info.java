/// Proof that the audit is what was written: the tree over its rows, signed checkpoints, and what checks them.
///
/// Start at [org.waymark.proof.Sealing], which grows the tree, and [org.waymark.proof.Inspection], which checks
/// it. Knows no case work. Nothing takes or returns null.
package org.waymark.proof;
