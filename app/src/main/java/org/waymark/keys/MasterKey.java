package org.waymark.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A key of the key file. It wraps data keys and nothing else.
///
/// @param id follows from the key: 16 hexadecimal digits of its SHA-256, so that a key typed wrongly is noticed
record MasterKey(String id, SecretKey secret) {
    static final int KEY_BYTES = 32;

    private static final int ID_BYTES = 8;

    static MasterKey make() {
        return of(Envelope.random(KEY_BYTES));
    }

    private static MasterKey of(byte[] key) {
        return new MasterKey(id(key), new SecretKeySpec(key, "AES"));
    }

    /// A key as [#line()] wrote it; empty if this is none.
    static Optional<MasterKey> read(String line) {
        var words = line.strip().split("\\s+", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(words[1].getBytes(StandardCharsets.UTF_8)))
                    .filter(key -> key.length == KEY_BYTES)
                    .map(MasterKey::of)
                    .filter(key -> key.id().equals(words[0]));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not even base64
        }
    }

    String line() {
        return id + " " + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    private static String id(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
