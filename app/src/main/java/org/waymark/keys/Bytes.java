package org.waymark.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Some bytes that nobody prints by accident: sealed ones, and those that were opened.
public final class Bytes {
    private final byte[] all;

    private Bytes(byte[] all) {
        this.all = all.clone();
    }

    public static Bytes of(byte[] all) {
        return new Bytes(all);
    }

    public static Bytes of(String words) {
        return new Bytes(words.getBytes(UTF_8));
    }

    public byte[] array() {
        return all.clone();
    }

    public String words() {
        return new String(all, UTF_8);
    }

    @Override
    public String toString() {
        return "Bytes[hidden]";
    }
}
