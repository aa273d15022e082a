package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.people.Likeness.Described;

/// In what two descriptions may be of one child.
class LikenessTest {
    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Amira Saleh, 2010-05-02, Ameera Salleh, 2010-05-02, Ameera is like Amira; can be the same",
        "Amira Saleh, 2010-05-02, Ameera Salleh, 2010, Ameera is like Amira; can be the same",
        "Amira Saleh, 2010-05-02, Ameera Salleh, , Ameera is like Amira; not known of both",
        "Amira Saleh, 2010-05-02, Amira Saleh, 2011-05-02, 2 May 2011 and Sun 2 May 2010",
        "Amira Saleh, 2010-05-02, Amira Khan, 2010, 'Name: Amira; can be the same'",
        "Amira Saleh, , Amira Khan, , 'Name: Amira; not known'",
    })
    void it_says_what_fits_and_what_does_not(String name, String born, String said, String saidBorn, String says) {
        var known = described(name, born);
        var sought = described(said, saidBorn);
        var likeness = Likeness.of(sought, known).orElseThrow();
        assertThat(String.join(" ", likeness.says(sought, known))).contains(says.split("; "));
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}")
    @CsvSource({
        "Amira Saleh, 2010-05-02, Yusuf Saleh, 2012-01-30",
        "Amira Saleh, 2010-05-02, Duc Pham, 2010-05-02",
        "Amira Saleh, 2010-05-02, '', 2010-05-02",
        "'', , '', ",
    })
    void a_sibling_with_another_birthday_and_a_birthday_without_a_name_are_no_likeness(
            String name, String born, String said, String saidBorn) {
        assertThat(Likeness.of(described(said, saidBorn), described(name, born)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Amira Saleh, , Ameera Saleh, , true",
        "Amira Saleh, , Amira Khan, , false",
        "Amira Saleh, 2010, Amira Khan, 2010-05-02, true",
        "Amira Saleh, 2010-05-02, Amira Saleh, 2012-05-02, false",
    })
    void one_name_that_many_have_is_no_strong_likeness(
            String name, String born, String said, String saidBorn, boolean strong) {
        assertThat(Likeness.of(described(said, saidBorn), described(name, born)))
                .hasValueSatisfying(it -> assertThat(it.strong()).isEqualTo(strong));
    }

    @Test
    void those_that_fit_best_come_first() {
        var sought = described("Amira Saleh", "2010-05-02");
        var some = List.of("Amira Khan,", "Ameera Salleh,2010", "Ameera Salleh,2012", "Amira Saleh,");
        assertThat(some.stream()
                        .map(it -> Likeness.of(sought, described(it.split(",", 2)[0], it.split(",", 2)[1]))
                                .orElseThrow())
                        .sorted(Likeness.BEST_FIRST)
                        .map(it -> it.names().size() + " " + it.births()))
                .containsExactly("2 CAN_BE_ONE", "2 NOT_KNOWN", "2 DIFFER", "1 NOT_KNOWN");
    }

    @Test
    void whoever_sees_the_first_alone_is_told_nothing_of_the_other() {
        var likeness = Likeness.of(described("Ameera Salleh", "2010-05-02"), described("Amira Saleh", "2009-01-01"))
                .orElseThrow();
        assertThat(likeness.saysOfOne()).containsExactly("A name fits: Ameera, Salleh", "The date of birth differs");
    }

    private static Described described(String names, String born) {
        return new Described(
                Arrays.asList(names.split("/")),
                moment(Optional.ofNullable(born).orElse("")));
    }

    private static Optional<When> moment(String born) {
        return WhenText.read(born) instanceof WhenText.Read.Time(var when) ? Optional.of(when) : Optional.empty();
    }
}
