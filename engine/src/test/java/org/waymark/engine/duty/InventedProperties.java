package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import org.waymark.engine.record.Entry;

/// The properties of duties look at everything there is: a property over records in which nothing happens proves
/// nothing.
class InventedProperties {
    private static final int MANY = 3000;

    @Example
    void entries_of_every_form_are_invented() {
        var stories = InventedRecords.EVERY.stories();
        var forms = new HashSet<Class<?>>();
        for (var sample = 0; sample < MANY; sample++) {
            stories.sample().entries().forEach(entry -> forms.add(entry.getClass()));
        }

        assertThat(forms).isEqualTo(all(Entry.class));
    }

    @Example
    void duties_stand_in_every_way_there_is() {
        var scenes = Scene.of(InventedRules.EVERY, InventedRecords.EVERY);
        var ways = new HashSet<Class<?>>();
        for (var sample = 0; sample < MANY; sample++) {
            var scene = scenes.sample();
            scene.engine()
                    .derive(scene.record(), InventedRecords.moments().sample())
                    .duties()
                    .forEach(duty -> ways.add(duty.standing().getClass()));
        }

        assertThat(ways).isEqualTo(all(Standing.class));
    }

    private static Set<Class<?>> all(Class<?> sealed) {
        return new HashSet<>(Arrays.asList(sealed.getPermittedSubclasses()));
    }
}
