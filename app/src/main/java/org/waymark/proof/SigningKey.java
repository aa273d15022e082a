package org.waymark.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// A key that signs, with the one that checks what it signed.
record SigningKey(CheckingKey checking, PrivateKey secret) {
    private static final int WORDS = 3;

    static SigningKey make(CheckingKey.Kind kind) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(kind.algorithm).generateKeyPair();
        return new SigningKey(new CheckingKey(kind, pair.getPublic()), pair.getPrivate());
    }

    /// A key as [#line()] wrote it.
    static SigningKey read(String line) throws GeneralSecurityException {
        var words = line.split(" ", -1);
        if (words.length != WORDS) {
            throw new IllegalArgumentException("This is no key");
        }
        var checking = CheckingKey.read(words[0] + " " + words[1]);
        var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(words[2]));
        return new SigningKey(
                checking, KeyFactory.getInstance(checking.kind().algorithm).generatePrivate(secret));
    }

    String line() {
        return checking.line() + " " + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    byte[] sign(String origin, String text) {
        try {
            var signing = Signature.getInstance(checking.kind().algorithm);
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return CheckingKey.joined(checking.name(origin), signing.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The audit cannot be signed", unusable);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[hidden]";
    }
}
