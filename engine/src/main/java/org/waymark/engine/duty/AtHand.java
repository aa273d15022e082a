package org.waymark.engine.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;

/// What a condition is asked about: an entry, an intended act, or nothing.
final class AtHand {
    static final AtHand NOTHING = new AtHand("", Map.of(), new Value[0]);

    private final String kind;
    private final Map<String, Value> answers;

    /// The answers in the order of the kind's fields, or none if they have not been laid out.
    private final Value[] inOrder;

    private AtHand(String kind, Map<String, Value> answers, Value[] inOrder) {
        this.kind = kind;
        this.answers = answers;
        this.inOrder = inOrder;
    }

    static AtHand of(Event event) {
        return new AtHand(event.said().kind(), event.said().fields(), NOTHING.inOrder);
    }

    /// An intended act. Every guard asks about the same one, so its answers are laid out once, to be found by place.
    static AtHand act(Kind kind, Map<String, Value> answers) {
        var inOrder = new Value[kind.fields().size()];
        for (var place = 0; place < inOrder.length; place++) {
            inOrder[place] = answers.getOrDefault(kind.fields().get(place).id(), Value.NO_ANSWER);
        }
        return new AtHand(kind.id(), answers, inOrder);
    }

    boolean isOf(String asked) {
        return kind.equals(asked);
    }

    Value answer(Variable.Here asked) {
        return asked.place() < inOrder.length && isOf(asked.kind())
                ? inOrder[asked.place()]
                : answers.getOrDefault(asked.field(), Value.NO_ANSWER);
    }

    /// What an intended act answers to the questions of its kind.
    List<Value> answers() {
        return Arrays.asList(inOrder);
    }
}
