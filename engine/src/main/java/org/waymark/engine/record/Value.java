package org.waymark.engine.record;

import java.util.List;
import java.util.Map;

/// One answer on a form. Holds what people said about a child, so none of it ever reaches `toString`.
public sealed interface Value {
    /// A question that nobody answered.
    Value NO_ANSWER = new Unknown(Why.NOT_KNOWN, "");

    /// Words as written.
    record Text(String words) implements Value {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /// One choice from an option list, by the option's id.
    record Option(String id) implements Value {
        @Override
        public String toString() {
            return "Option[hidden]";
        }
    }

    /// The ticked ones of an option list. None ticked is an answer, not an unknown.
    record Options(List<String> ids) implements Value {
        public Options {
            ids = List.copyOf(ids);
        }

        @Override
        public String toString() {
            return "Options[hidden]";
        }
    }

    /// Yes or no.
    record Answer(boolean yes) implements Value {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    record Whole(long number) implements Value {
        @Override
        public String toString() {
            return "Whole[hidden]";
        }
    }

    /// A day or a moment, with its own uncertainty.
    record Date(When when) implements Value {
        @Override
        public String toString() {
            return "Date[hidden]";
        }
    }

    /// Another entry, an agency or a worker, by id.
    record Reference(String id) implements Value {
        @Override
        public String toString() {
            return "Reference[hidden]";
        }
    }

    /// Several answers that belong together, such as one person who was present.
    record Group(Map<String, Value> parts) implements Value {
        public Group {
            parts = Map.copyOf(parts);
        }

        @Override
        public String toString() {
            return "Group[hidden]";
        }
    }

    /// A list of groups, such as everyone who was present.
    record Groups(List<Group> rows) implements Value {
        public Groups {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Groups[hidden]";
        }
    }

    /// A place that is kept apart: the entry holds only the key under which it is kept.
    record KeptApart(String key) implements Value {
        @Override
        public String toString() {
            return "KeptApart[hidden]";
        }
    }

    /// No answer, and why there is none.
    record Unknown(Why why, String reason) implements Value {
        @Override
        public String toString() {
            return "Unknown[" + why + "]";
        }
    }

    /// Why a question has no answer. Blank and unknown are different things; so are not asked and declined.
    enum Why {
        NOT_KNOWN,
        NOT_ASKED,
        DECLINED
    }
}
