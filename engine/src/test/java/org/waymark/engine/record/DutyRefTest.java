package org.waymark.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyRefTest {
    @ParameterizedTest(name = "{0} names {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            visit#c1        | visit#c1          | true
            visit#c1        | visit#c1/2        | true
            visit#c1        | visit#c1@school   | true
            visit#c1        | visit#c1@school/2 | true
            visit#c1@school | visit#c1@school/2 | true
            visit#c1@school | visit#c1          | false
            visit#c1@school | visit#c1@police   | false
            visit#c1/2      | visit#c1          | false
            visit#c1        | visit#c10         | false
            visit#c1        | visit#c1~x1       | false
            visit#c1        | tell#c1           | false
            """)
    void a_name_means_its_instance_and_by_its_start_alone_every_one_with_that_start(
            String name, String instance, boolean named) {
        assertThat(DutyRef.parse(name).names(DutyRef.parse(instance))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "#c1", "visit#", "", "#"})
    void a_name_has_a_rule_and_a_start(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DutyRef.parse(text))
                .withMessage("A duty is named as RULE#START, not \"" + text + "\"");
    }

    @Test
    void a_name_is_written_as_it_is_read() {
        assertThat(DutyRef.parse("visit#c1@school/2").text()).isEqualTo("visit#c1@school/2");
    }
}
