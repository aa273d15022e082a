package org.waymark.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/// What a good token says, at both sides of each limit.
class ClaimsTest {
    private static final Instant MADE = Instant.parse("2026-04-06T11:30:00Z");
    private static final Instant BEFORE = Instant.parse("2026-04-06T11:00:00Z");
    private static final Provider BY_MAIL = provider("email", Map.of("a@b.example", "sana"));
    private static final Provider BY_NAME = provider("preferred_username", Map.of());

    @Test
    void it_is_shown_again_only_if_that_was_after_the_last_time_and_within_a_minute() {
        assertThat(shown(MADE).isShownAgain(BEFORE)).isTrue();
        assertThat(shown(MADE.minusSeconds(60)).isShownAgain(BEFORE)).isTrue();
        assertThat(shown(MADE.minusSeconds(61)).isShownAgain(BEFORE)).isFalse();
        assertThat(shown(MADE).isShownAgain(MADE)).isFalse();
        assertThat(shown(MADE).isShownAgain(MADE.minusSeconds(1))).isTrue();
        assertThat(claims(Map.of()).isShownAgain(BEFORE)).isFalse();
    }

    @Test
    void an_address_counts_only_if_the_provider_has_checked_it() {
        assertThat(claims(Map.of("email", "a@b.example", "email_verified", true))
                        .names(BY_MAIL))
                .contains("a@b.example");
        assertThat(claims(Map.of("email", "a@b.example", "email_verified", false))
                        .names(BY_MAIL))
                .isEmpty();
        assertThat(claims(Map.of("email", "a@b.example")).names(BY_MAIL)).isEmpty();
        assertThat(claims(Map.of("preferred_username", "sana")).names(BY_NAME)).contains("sana");
    }

    @Test
    void a_name_stands_for_a_worker_letter_by_letter() {
        assertThat(BY_MAIL.worker("a@b.example")).isEqualTo("sana");
        assertThat(BY_MAIL.worker("A@b.example")).isEmpty();
        assertThat(BY_MAIL.worker("sana")).isEmpty();
        assertThat(BY_NAME.worker("sana")).isEqualTo("sana");
    }

    @Test
    void both_steps_were_done_if_the_level_or_one_of_the_ways_says_so() {
        var level = new Assurance(Set.of("gold"), Set.of(), Assurance.Otherwise.REFUSE);
        var way = new Assurance(Set.of(), Set.of("otp", "hwk"), Assurance.Otherwise.REFUSE);

        assertThat(claims(Map.of("acr", "gold")).assures(level)).isTrue();
        assertThat(claims(Map.of("acr", "silver")).assures(level)).isFalse();
        assertThat(claims(Map.of()).assures(level)).isFalse();
        assertThat(claims(Map.of("amr", List.of("pwd", "hwk"))).assures(way)).isTrue();
        assertThat(claims(Map.of("amr", List.of("pwd"))).assures(way)).isFalse();
        assertThat(claims(Map.of("acr", "otp")).assures(way)).isFalse();
    }

    private static Claims shown(Instant when) {
        return claims(Map.of("auth_time", when));
    }

    private static Claims claims(Map<String, Object> said) {
        return new Claims(OidcIdToken.withTokenValue("invented")
                .subject("1")
                .issuedAt(MADE)
                .expiresAt(MADE.plus(Duration.ofMinutes(5)))
                .claims(it -> it.putAll(said))
                .build());
    }

    private static Provider provider(String claim, Map<String, String> people) {
        return new Provider(
                "hartfield",
                "Hartfield Council",
                "hartfield",
                "https://login.hartfield.example",
                "waymark",
                "invented-secret",
                claim,
                people,
                new Assurance(Set.of(), Set.of("mfa"), Assurance.Otherwise.REFUSE));
    }
}
