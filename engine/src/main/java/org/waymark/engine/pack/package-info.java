/// What a procedure pack can say, after its files have been read and checked; nothing about files.
///
/// Start at [org.waymark.engine.pack.Procedures]: the rules in force together. [org.waymark.engine.pack.Duty] and
/// [org.waymark.engine.pack.Guard] are the two kinds of rule, [org.waymark.engine.pack.Kind] is what can be
/// recorded, and [org.waymark.engine.pack.Handbook] holds what people look up. No number of any law stands in this
/// code: all of them come from packs. Nothing here takes or returns null.
package org.waymark.engine.pack;
