package org.waymark.engine.pack;

import org.waymark.engine.record.Value;

/// What a condition can see: one record at one moment, under one reading of its uncertain times.
public interface Reading {
    /// Whether a fact holds.
    Truth fact(int index);

    /// What a fact says, for a fact that is a statement; [Value.Unknown] if nothing was stated.
    Value stated(int index);

    /// Whether an entry of the kind has been recorded and stands.
    boolean recorded(String kind);

    /// A field of the latest entry of the kind; [Value.Unknown] if there is none.
    Value latest(String kind, String field);

    /// Whether the entry or the intended act at hand is of a kind; not so if none is at hand.
    boolean atHand(String kind);

    /// A field of the entry or the intended act at hand; [Value.Unknown] if there is no answer.
    Value here(Variable.Here field);

    /// The same record and moment under the other reading of its uncertain times; this one if none is uncertain.
    Reading counterpart();
}
