package org.waymark.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that Waymark uses wherever it needs one.
public final class Sha256 {
    private Sha256() {}

    /// The hash of some parts, one after the other.
    public static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
