package org.waymark.engine.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.waymark.engine.pack.FieldClass;

/// How far someone may see into a record.
///
/// @param breadth  which entries
/// @param classes  which answers in them; what people recorded themselves they see in full
/// @param knowsWho whether they may know who the child is, whoever said it
/// @param writes   what they may add to it
/// @param shares   parts that they are shown besides
public record Reach(Breadth breadth, Set<FieldClass> classes, boolean knowsWho, Writes writes, Set<Share> shares) {
    /// No part of the record exists for this viewer.
    public static final Reach NOTHING = new Reach(Breadth.NOTHING, Set.of(), false, Writes.NOTHING);

    public Reach {
        classes = Set.copyOf(classes);
        shares = Set.copyOf(shares);
    }

    /// How far someone sees to whom nothing is shared.
    public Reach(Breadth breadth, Set<FieldClass> classes, boolean knowsWho, Writes writes) {
        this(breadth, classes, knowsWho, writes, Set.of());
    }

    /// From least to most.
    public enum Breadth {
        NOTHING,
        /// What the viewer recorded, besides what they are shown.
        SHARED,
        /// What the viewer recorded, and what was said in answer to it.
        OWN,
        /// What the viewer's agency recorded or was told.
        AGENCY,
        WHOLE
    }

    /// From least to most.
    public enum Writes {
        NOTHING,
        /// Nothing but what keeps a child safe, which is never held back.
        SAFETY,
        /// What anyone may, and what their kind of agency does.
        PART,
        /// Anything, as whoever works with the child.
        WHOLE
    }

    /// Whether answers that are held this closely are within it.
    public boolean sees(FieldClass fieldClass) {
        return classes.contains(fieldClass);
    }

    public boolean whole() {
        return breadth == Breadth.WHOLE;
    }

    /// Whether they work with the child, and may do whatever there is to do.
    public boolean works() {
        return writes == Writes.WHOLE;
    }

    Reach and(Reach other) {
        if (breadth == Breadth.NOTHING) {
            return other;
        }
        if (other.breadth == Breadth.NOTHING) {
            return this;
        }
        var both = EnumSet.copyOf(classes);
        both.addAll(other.classes);
        var shown = new HashSet<>(shares);
        shown.addAll(other.shares);
        return new Reach(
                breadth.compareTo(other.breadth) >= 0 ? breadth : other.breadth,
                both,
                knowsWho || other.knowsWho,
                writes.compareTo(other.writes) >= 0 ? writes : other.writes,
                shown);
    }
}
