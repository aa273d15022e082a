package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.engine.Tries;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.access.Viewer;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Nothing that anybody said about a child comes out where something is printed by accident.
class PersonalDataProperties {
    private static final Viewer VIEWER = new Viewer("ann", "school", "school", Optional.empty(), Set.of());
    private static final Reach WHOLE = new Reach(
            Reach.Breadth.WHOLE, EnumSet.complementOf(EnumSet.of(FieldClass.LOCATION)), true, Reach.Writes.WHOLE);

    @Property(seed = Tries.SEED, tries = 300)
    void nothing_that_people_said_reaches_a_printed_record_derivation_or_view(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant at) {
        var derivation = scene.engine().derive(scene.record(), at);
        var why = new Why(scene.book().procedures(), Book.CALENDAR);
        var roots = new ArrayList<Object>(List.of(
                scene.record(),
                KnownRecord.asKnownAt(at, scene.story().entries()),
                SeenRecord.of(scene.record(), WHOLE, VIEWER, scene.book().procedures()),
                derivation));
        derivation.duties().forEach(duty -> roots.addAll(why.steps(duty)));

        for (var printed : everyRecordIn(roots)) {
            assertThat(printed.toString()).doesNotContain(InventedRecords.SECRET.strip());
        }
    }

    @Example
    void no_kind_of_value_prints_what_it_says() {
        var words = new Value.Text("unspoken");
        var group = new Value.Group(Map.of("who", words));
        var born = new Value.Date(When.at(Instant.parse("2012-05-01T00:00:00Z")));
        var values = List.of(
                words,
                new Value.Option("unspoken"),
                new Value.Options(List.of("unspoken")),
                new Value.Answer(true),
                new Value.Whole(4711),
                born,
                new Value.Reference("unspoken"),
                group,
                new Value.Groups(List.of(group)),
                new Value.KeptApart("unspoken"),
                new Value.Unknown(Value.Why.DECLINED, "unspoken"));

        assertThat(values).<Object>extracting(Value::getClass).containsExactlyInAnyOrder((Object[])
                Value.class.getPermittedSubclasses());
        for (var value : values) {
            assertThat(value.toString())
                    .doesNotContain("unspoken")
                    .doesNotContain("true")
                    .doesNotContain("4711");
        }
        assertThat(born.when().toString()).isEqualTo("When[" + Accuracy.MINUTE + "]");
    }

    /// Every record that some values are made of, however deep.
    private static Collection<Record> everyRecordIn(Collection<?> roots) {
        var found = Collections.<Object>newSetFromMap(new IdentityHashMap<>());
        var records = new ArrayList<Record>();
        var left = new ArrayList<Object>(roots);
        while (!left.isEmpty()) {
            var next = left.removeLast();
            if (found.add(next)) {
                left.addAll(partsOf(next));
                if (next instanceof Record value) {
                    records.add(value);
                }
            }
        }
        return records;
    }

    private static Collection<Object> partsOf(Object whole) {
        return switch (whole) {
            case Collection<?> many -> List.copyOf(many);
            case Map<?, ?> many -> {
                var both = new HashSet<Object>(many.keySet());
                both.addAll(many.values());
                yield both;
            }
            case Optional<?> one -> new ArrayList<>(one.stream().toList());
            case Record one -> {
                var parts = new ArrayList<Object>();
                for (var component : one.getClass().getRecordComponents()) {
                    parts.add(valueOf(component, one));
                }
                yield parts;
            }
            default -> List.of();
        };
    }

    private static Object valueOf(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException cannotBe) {
            throw new LinkageError("A record without its parts", cannotBe);
        }
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scene.of(InventedRules.EVERY, InventedRecords.EVERY);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return InventedRecords.moments();
    }
}
