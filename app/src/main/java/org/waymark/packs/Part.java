package org.waymark.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping in a file. It remembers which of its names were asked for, so that a name nobody knows is reported.
final class Part {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final YamlSource source;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Part(YamlSource source, MappingNode node) {
        this.source = source;
        this.node = node;
        for (var tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    source.problem(key, "\"" + key.getValue() + "\" stands here twice", "Keep one of them.");
                }
                keys.put(key.getValue(), key);
            } else {
                source.problem(tuple.getKeyNode(), "A name was expected here", "");
            }
        }
    }

    YamlSource source() {
        return source;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether a name is there, which is known here whether it is or not.
    boolean takes(String name) {
        return value(name).isPresent();
    }

    void problem(String says, String mend) {
        source.problem(node, says, mend);
    }

    /// A problem with one name, or with the whole where that name is missing.
    void problem(String name, String says, String mend) {
        source.problem(values.getOrDefault(name, node), says, mend);
    }

    /// The text under a name; empty if there is none.
    Optional<Text> text(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof ScalarNode scalar) {
                return Optional.of(new Text(scalar.getValue(), source, scalar));
            }
            source.problem(value, "\"" + name + "\" takes one text", "");
            return Optional.empty();
        });
    }

    String textOr(String name, String other) {
        return text(name).map(Text::value).orElse(other);
    }

    /// The text under a name that must be there; a stand-in after reporting it if it is not.
    Text required(String name) {
        return text(name).orElseGet(() -> {
            if (!has(name)) {
                problem("\"" + name + "\" is missing", "Add a line \"" + name + ": …\".");
            }
            return new Text("", source, node);
        });
    }

    /// The id of this part, which must be there and must be one that cases and conditions can point at.
    String id() {
        var id = required("id");
        if (!id.value().isEmpty() && !ID.matcher(id.value()).matches()) {
            id.problem(
                    "\"" + id.value() + "\" is not an id",
                    "Use letters, digits, hyphens and underscores, and begin with a letter.");
        }
        return id.value();
    }

    /// One text or a list of texts.
    List<Text> texts(String name) {
        return value(name)
                .map(value -> switch (value) {
                    case ScalarNode scalar -> List.of(new Text(scalar.getValue(), source, scalar));
                    case SequenceNode sequence -> texts(name, sequence);
                    default -> {
                        source.problem(value, "\"" + name + "\" takes a text or a list of texts", "");
                        yield List.<Text>of();
                    }
                })
                .orElse(List.of());
    }

    private List<Text> texts(String name, SequenceNode sequence) {
        var texts = new ArrayList<Text>();
        for (var item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(new Text(scalar.getValue(), source, scalar));
            } else {
                source.problem(item, "\"" + name + "\" takes texts only", "");
            }
        }
        return texts;
    }

    List<String> strings(String name) {
        return texts(name).stream().map(Text::value).toList();
    }

    boolean flag(String name) {
        var text = text(name);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get().value())) {
            text.get().problem("\"" + text.get().value() + "\" is neither true nor false", "Write true or false.");
        }
        return text.filter(it -> it.value().equals("true")).isPresent();
    }

    /// Whether a name says `word`, where it may say nothing else but the words in `others`.
    boolean says(String name, String word, String... others) {
        var text = text(name);
        var known = new ArrayList<>(List.of(others));
        known.addFirst(word);
        text.filter(it -> !known.contains(it.value()))
                .ifPresent(it ->
                        it.problem("\"" + it.value() + "\" says nothing", "Write " + String.join(" or ", known) + "."));
        return text.filter(it -> it.value().equals(word)).isPresent();
    }

    Optional<Part> part(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof MappingNode mapping) {
                return Optional.of(new Part(source, mapping));
            }
            source.problem(value, "\"" + name + "\" takes names followed by colons", "");
            return Optional.empty();
        });
    }

    /// Whether what stands under a name is itself a mapping.
    boolean isPart(String name) {
        return values.get(name) instanceof MappingNode;
    }

    /// Whether what stands under a name is a list of mappings.
    boolean isParts(String name) {
        return values.get(name) instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()
                && sequence.getValue().getFirst() instanceof MappingNode;
    }

    /// One mapping or a list of mappings.
    List<Part> parts(String name) {
        return value(name)
                .map(value -> switch (value) {
                    case MappingNode mapping -> List.of(new Part(source, mapping));
                    case SequenceNode sequence -> parts(name, sequence);
                    default -> {
                        source.problem(value, "\"" + name + "\" takes a list, each item after a dash", "");
                        yield List.<Part>of();
                    }
                })
                .orElse(List.of());
    }

    private List<Part> parts(String name, SequenceNode sequence) {
        var parts = new ArrayList<Part>();
        for (var item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                parts.add(new Part(source, mapping));
            } else {
                source.problem(item, "An item of \"" + name + "\" has names followed by colons", "");
            }
        }
        return parts;
    }

    /// Nothing is said of the names that nobody asked for: what they are for was reported already.
    void leaveRest() {
        asked.addAll(values.keySet());
    }

    /// Reports every name that nobody asked for, with the nearest one that is known.
    void done() {
        for (var key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                source.problem(
                        key.getValue(),
                        "\"" + key.getKey() + "\" is not known here",
                        Nearest.suggestion(key.getKey(), asked));
            }
        }
    }

    private Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }
}
