/// Reads and checks pack files, and answers questions about cases written as files.
///
/// Start at [org.waymark.packs.Packs], which turns a folder into [org.waymark.engine.pack.Procedures] or a list of
/// problems that read like a compiler's. `YamlSource` and `Part` know positions in files; a `*Section` reads one
/// section of the pack language; `Conditions` turns CEL text into closures;
/// `PackChecks` holds what a good pack must also satisfy; `CaseFile` reads cases. Nothing takes or returns null.
package org.waymark.packs;
