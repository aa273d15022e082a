package org.waymark.agencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// The six figures that a device shows and changes every half minute (RFC 6238).
final class DeviceCodes {
    private static final int SECRET_BYTES = 20;
    private static final String SIX_FIGURES = "[0-9]{6}";

    /// A device's clock may be a little off, and people need a moment to type.
    private static final int STEPS_ASIDE = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// A secret as devices take it when it is typed in.
    static String written(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /// The number of the half minute whose code this is; empty if it is of none near this moment.
    OptionalLong step(byte[] secret, String code, Instant now) {
        var step = now.getEpochSecond() / generator.getTimeStep().toSeconds();
        for (var near = step - STEPS_ASIDE; near <= step + STEPS_ASIDE; near++) {
            if (code.matches(SIX_FIGURES)
                    && MessageDigest.isEqual(
                            code.getBytes(UTF_8), at(secret, near).getBytes(UTF_8))) {
                return OptionalLong.of(near);
            }
        }
        return OptionalLong.empty();
    }

    private String at(byte[] secret, long step) {
        try {
            var start = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), start);
        } catch (InvalidKeyException everyJdkTakesIt) {
            throw new IllegalStateException(everyJdkTakesIt);
        }
    }
}
