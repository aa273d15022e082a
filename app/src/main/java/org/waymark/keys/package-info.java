/// Seals what must not be read from a database alone, under keys that lie outside it.
///
/// Start at [org.waymark.keys.Vault], which seals and opens, and [org.waymark.keys.KeyRing], which holds the master
/// keys of the key file. Between the two stand data keys in the database, one for each child and purpose, wrapped
/// under a master key. Knows no case work. Nothing takes or returns null.
package org.waymark.keys;
