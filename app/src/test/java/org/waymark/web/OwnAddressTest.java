package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The address that passkeys are bound to.
class OwnAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://waymark.example, waymark.example, https://waymark.example",
        "https://waymark.example/, waymark.example, https://waymark.example",
        "https://waymark.example:8443, waymark.example, https://waymark.example:8443",
        "http://localhost:9000, localhost, http://localhost:9000"
    })
    void an_address_with_a_name_carries_passkeys(String text, String host, String origin) {
        var address = OwnAddress.read(text).orElseThrow();
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.at(1)).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://waymark.example",
                "https://127.0.0.1:8080",
                "http://127.0.0.1",
                "https://[::1]",
                "https://waymark.example/app",
                "https://waymark.example?x",
                "https://me@waymark.example",
                "waymark.example",
                "https://",
                "not an address",
                ""
            })
    void no_other_does(String text) {
        assertThat(OwnAddress.read(text)).isEmpty();
    }

    @Test
    void if_none_is_named_it_is_this_machine_at_the_port_where_the_pages_are() {
        var address = OwnAddress.ofThisMachine();
        assertThat(address.host()).isEqualTo("localhost");
        assertThat(address.at(8080)).hasToString("http://localhost:8080");
    }
}
