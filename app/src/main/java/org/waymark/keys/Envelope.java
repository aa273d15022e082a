package org.waymark.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM as Waymark uses it: a byte for the version, a fresh random nonce, and the words with their tag. What
/// they are bound to is not in it, and has to be told to open it again.
final class Envelope {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(SecretKey key, List<String> bound, byte[] plain) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJdkCanDoIt) {
            throw new IllegalStateException(everyJdkCanDoIt);
        }
    }

    /// What was sealed; empty if it was under another key or bound to something else, or is not what was made.
    static Optional<byte[]> open(SecretKey key, List<String> bound, byte[] sealed) {
        if (sealed.length < HEAD_BYTES || sealed[0] != VERSION) {
            return Optional.empty();
        }
        var nonce = ByteBuffer.wrap(sealed, 1, NONCE_BYTES);
        try {
            var bytes = new byte[NONCE_BYTES];
            nonce.get(bytes);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, bytes, bound)
                    .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, List<String> bound)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(authenticated(bound));
        return cipher;
    }

    /// The version and each part after its length, so that no two lists give the same bytes.
    private static byte[] authenticated(List<String> bound) {
        var all = new ByteArrayOutputStream();
        all.write(VERSION);
        for (var part : bound) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
