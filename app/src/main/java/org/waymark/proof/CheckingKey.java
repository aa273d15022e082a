package org.waymark.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A key that checks signatures.
record CheckingKey(Kind kind, PublicKey key) {
    private static final int NAME_BYTES = 4;
    private static final int ORIGIN_DIGITS = 32;

    /// How something is signed: its name in files and in Java, and the bytes that stand for it in the name of a key, as
    /// the form of signed notes asks.
    enum Kind {
        ED25519("ed25519", "Ed25519", "\u0001"),
        ML_DSA("ml-dsa-44", "ML-DSA-44", "\u00ffml-dsa-44");

        final String word;
        final String algorithm;
        private final String type;

        Kind(String word, String algorithm, String type) {
            this.word = word;
            this.algorithm = algorithm;
            this.type = type;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no such kind of key"));
        }
    }

    /// A key as [#line()] wrote it.
    static CheckingKey read(String line) throws GeneralSecurityException {
        var words = line.split(" ", -1);
        var kind = Kind.of(words[0]);
        var bytes = Base64.getDecoder().decode(words[words.length - 1]);
        return new CheckingKey(
                kind, KeyFactory.getInstance(kind.algorithm).generatePublic(new X509EncodedKeySpec(bytes)));
    }

    String line() {
        return kind.word + " " + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// The name that goes with some keys, in their order.
    static String origin(List<CheckingKey> keys) {
        var all = Hash.of(keys.stream().map(it -> it.key.getEncoded()).toArray(byte[][]::new));
        return "waymark/" + all.toString().substring(0, ORIGIN_DIGITS);
    }

    /// What stands before each signature of this key.
    byte[] name(String origin) {
        var type = kind.type.getBytes(StandardCharsets.ISO_8859_1);
        var name = Hash.of((origin + "\n").getBytes(StandardCharsets.UTF_8), type, key.getEncoded());
        return Arrays.copyOf(name.bytes(), NAME_BYTES);
    }

    /// Whether one of some signatures is this key's, and right.
    boolean signed(Checkpoint.Note note) {
        var name = name(note.checkpoint().origin());
        return note.signatures().stream()
                .filter(it -> it.length > NAME_BYTES && Arrays.equals(Arrays.copyOf(it, NAME_BYTES), name))
                .anyMatch(it -> isRight(note.text(), Arrays.copyOfRange(it, NAME_BYTES, it.length)));
    }

    private boolean isRight(String text, byte[] signature) {
        try {
            var check = Signature.getInstance(kind.algorithm);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // not even the form of a signature
        }
    }

    static byte[] joined(byte[] name, byte[] signature) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(name);
        both.writeBytes(signature);
        return both.toByteArray();
    }
}
