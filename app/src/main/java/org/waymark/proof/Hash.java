package org.waymark.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.waymark.store.Sha256;

/// A SHA-256.
final class Hash {
    static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash of some parts, one after the other.
    static Hash of(byte[]... parts) {
        return new Hash(Sha256.of(parts));
    }

    /// A hash as it was stored. Of another length, it is equal to none that was computed.
    static Hash stored(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// As 64 digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
