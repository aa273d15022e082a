package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of a name may be the same name.
class NameWordsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "kayla, kayla, true",
        "kay, kayla, true",
        "kayla, kay, true",
        "ka, kayla, false",
        "kayla, kaila, true",
        "kayla, keila, false",
        "amira, ameera, true",
        "amira, omar, false",
        "mohammed, muhammad, true",
        "yusuf, jusuf, true",
        "omar, umar, true",
        "duc, dan, false",
        "alex, alxe, true",
        "alex, axel, false",
        "jordan, jasmin, false",
    })
    void words_are_alike_that_may_be_one_name(String one, String other, boolean alike) {
        assertThat(NameWords.alike(one, other)).isEqualTo(alike);
        assertThat(NameWords.alike(other, one)).isEqualTo(alike);
    }

    @Test
    void accents_and_marks_make_no_difference_and_short_words_count_only_where_there_are_no_others() {
        assertThat(NameWords.of("Đức Phạm-Văn, “Zoë”")).contains("pham", "van", "zoe");
        assertThat(NameWords.of("Li of York")).isEqualTo(List.of("york"));
        assertThat(NameWords.of("Bo Li")).isEqualTo(List.of("bo", "li"));
        assertThat(NameWords.of("李明")).isEqualTo(List.of("李明"));
        assertThat(NameWords.of(" ,. ")).isEmpty();
    }
}
