package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of a text blame a child, by the register as it stands.
class BlamingWordsTest {
    private static final BlamingWords WORDS =
            Register.read(Path.of("..", "packs", "register")).blaming();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            She absconded.                              | absconded
            ABSCONDING again                            | ABSCONDING
            Abscond                                     | Abscond
            two absconders                              | absconders
            a lifestyle choice, or lifestyle choices    | lifestyle choice; lifestyle choices
            “streetwise” beyond her years               | streetwise
            (promiscuous)                               | promiscuous
            promiscuous_                                | -
            bogus/bogus                                 | bogus; bogus
            a child prostitute; child prostitution      | child prostitute; child prostitution
            prostituting themselves                     | prostituting themselves
            She puts herself at risk                    | puts herself at risk
            put at risk by others                       | -
            attention-seeking, attention seeking        | attention-seeking; attention seeking
            attentionseeking                            | -
            Refuses to engage                           | Refuses to engage
            refused to eat                              | -
            drug runners ran                            | drug runners
            a child offender is not two child offenders | child offender; child offenders
            too sensitive, over-sensitive, insensitive  | too sensitive; over-sensitive
            he was bogusly                              | -
            unbogus                                     | -
            bogusé                                      | -
            ébogus                                      | -
            bogus2                                      | -
            She went missing.                           | -
            اسمي سلام bogus سلام                        | bogus
            """)
    void whole_words_are_found_in_any_case_and_in_the_order_of_the_text(String text, String found) {
        assertThat(found(text)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void a_word_goes_on_over_the_end_of_a_line_and_any_other_gap() {
        assertThat(WORDS.in("a lifestyle\nchoice, a lifestyle \u00a0 choice, a lifestyle: choice"))
                .extracting(BlamingWords.Found::at)
                .containsExactly(2, 22);
    }

    @Test
    void each_comes_with_the_better_word_of_the_register() {
        assertThat(WORDS.in("He absconded."))
                .containsExactly(new BlamingWords.Found(3, "absconded", "missing, or went missing"));
    }

    @Test
    void nothing_blames_in_a_text_of_nothing() {
        assertThat(WORDS.in("")).isEmpty();
        assertThat(BlamingWords.NONE.in("absconded")).isEqualTo(List.of());
    }

    private static String found(String text) {
        return WORDS.in(text).stream().map(BlamingWords.Found::word).collect(Collectors.joining("; "));
    }
}
