package org.waymark.pages;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A device that makes the codes of somebody's second step.
final class Device {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final byte[] secret;

    private Device(byte[] secret) {
        this.secret = secret;
    }

    /// Turns the second step on. The code that did it is used up.
    static Device setUp(TestWaymark waymark, Visitor person) {
        person.opens("/you/second-step");
        var letters = person.page().locator(".wm-secret").innerText().replace(" ", "");
        var device = new Device(Base32.decode(letters + "=".repeat((8 - letters.length() % 8) % 8)));
        person.writes("The six figures that your device shows", device.code(waymark))
                .press("Turn it on")
                .reads("The second step is on");
        waymark.passes(HALF_A_MINUTE);
        return device;
    }

    void showsCode(TestWaymark waymark, Visitor person) {
        person.writes("Code from your device, or a recovery code", code(waymark));
    }

    private String code(TestWaymark waymark) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), waymark.now());
        } catch (InvalidKeyException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
