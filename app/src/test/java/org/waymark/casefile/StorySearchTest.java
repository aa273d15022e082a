package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.StoryLine;

/// What is found in a child's story, by what people type.
class StorySearchTest {
    private static final List<ChildView.Day> DAYS = List.of(
            new ChildView.Day(
                    "Mon 6 April 2026",
                    List.of(
                            line("1", "Concern", "What was seen?", "Bruises on both arms", "I want to go to Hué"),
                            line("2", "Allocated", "To whom?", "Sana Iqbal", ""))),
            new ChildView.Day("Fri 3 April 2026", List.of(line("3", "Missing", "Last seen?", "Kept apart", ""))));

    private static StoryLine line(String id, String title, String ask, String says, String spoken) {
        return new StoryLine(
                id,
                new Moment("10:00", ""),
                title,
                "",
                "Recorded by Tessa Moyo",
                "",
                List.of(),
                "",
                spoken.isEmpty() ? List.of() : List.of(new StoryLine.Spoken(spoken, "", "Heard by Ms Adeyemi")),
                List.of(new StoryLine.Answer(ask, says, "", Optional.empty())),
                false,
                List.of(),
                id.equals("2")
                        ? List.of(new StoryLine.File(Link.to("The child’s passport", "/f"), "Photograph"))
                        : List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 123",
        "bruises, 1",
        "BRUISE, 1",
        "arms bruises, 1",
        "arms legs, ''",
        "hue, 1",
        "HUÉ, 1",
        "adeyemi, 1",
        "tessa, 123",
        "passport, 2",
        "missing, 3",
        "(, ''",
        "'  concern  ', 1"
    })
    void lines_that_say_every_word_are_found_whatever_capitals_and_accents(String words, String found) {
        var lines = new StringBuilder();
        new StorySearch(words).in(DAYS).forEach(day -> day.lines().forEach(line -> lines.append(line.id())));
        assertThat(lines.toString()).isEqualTo(found);
    }
}
