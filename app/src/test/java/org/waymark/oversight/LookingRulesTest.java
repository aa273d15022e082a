package org.waymark.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The house's numbers are data, and a house may change them.
class LookingRulesTest {
    @TempDir
    Path folder;

    @Test
    void a_file_in_the_data_folder_changes_single_lines() throws IOException {
        Files.writeString(folder.resolve(LookingRules.FILE), "many.least = 7\n");
        assertThat(LookingRules.in(folder)).isInstanceOfSatisfying(LookingRules.Outcome.Read.class, it -> {
            assertThat(it.rules().many().least()).isEqualTo(7);
            assertThat(it.rules().crawl()).isEqualTo(LookingRules.standard().crawl());
        });
    }

    @Test
    void a_line_that_nobody_knows_and_one_without_a_number_are_told_at_the_start() throws IOException {
        Files.writeString(folder.resolve(LookingRules.FILE), "many.lest = 7\n");
        assertThat(refused()).contains("The rules about looking in ").endsWith("many.lest is no name of one");
        Files.writeString(folder.resolve(LookingRules.FILE), "many.least = few\n");
        assertThat(refused()).endsWith("many.least is no number from 1 on");
        Files.writeString(folder.resolve(LookingRules.FILE), "limit.ask = 0\n");
        assertThat(refused()).endsWith("limit.ask is no number from 1 on");
    }

    private String refused() {
        return ((LookingRules.Outcome.Refused) LookingRules.in(folder)).oneLine();
    }
}
