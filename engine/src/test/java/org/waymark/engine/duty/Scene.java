package org.waymark.engine.duty;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.waymark.engine.record.CaseRecord;

/// Invented rules and a record under them.
record Scene(Book book, Story story) {
    static Arbitrary<Scene> of(InventedRules rules, InventedRecords records) {
        return Combinators.combine(rules.books(), records.stories()).as(Scene::new);
    }

    DutyEngine engine() {
        return book.engine(Book.CALENDAR);
    }

    /// The engine with a calendar that is never at a loss.
    DutyEngine knowingEveryDay() {
        return book.engine(Book.ENDLESS);
    }

    CaseRecord record() {
        return story.record();
    }

    Scene withoutLimits() {
        return new Scene(new Book(book.procedures().withDuties(duty -> duty.withLimits(List.of()))), story);
    }

    Scene with(Story other) {
        return new Scene(book, other);
    }
}
