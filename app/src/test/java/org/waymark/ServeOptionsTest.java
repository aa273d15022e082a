package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What the operator says of signing in when Waymark is started.
class ServeOptionsTest {
    @Test
    void each_decides_for_themselves_unless_the_operator_requires_a_second_step() {
        assertThat(started().secondStep).isEqualTo(Serve.SecondStep.CHOSEN);
        assertThat(started("--second-step", "required").secondStep).isEqualTo(Serve.SecondStep.REQUIRED);
        assertThat(started("--second-step", "chosen").secondStep).isEqualTo(Serve.SecondStep.CHOSEN);
        assertThat(told("serve", "--second-step", "maybe")).contains("--second-step");
    }

    @Test
    void an_address_that_no_passkey_can_be_made_for_is_refused_before_anything_starts() {
        assertThat(told("serve", "--address", "http://127.0.0.1:8080"))
                .isEqualToIgnoringNewLines("No passkey can be made for the address http://127.0.0.1:8080."
                        + " Name it as https://waymark.example, with a name and not with numbers.");
    }

    private static Serve started(String... options) {
        var serve = new Serve();
        new CommandLine(serve).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(options);
        return serve;
    }

    private static String told(String... command) {
        var says = new StringWriter();
        assertThat(Main.commands().setErr(new PrintWriter(says, true)).execute(command))
                .isNotZero();
        return says.toString();
    }
}
