package org.waymark.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.waymark.files.Checks.Unfit;

/// Copies a JPEG that stands inside a document, dot for dot, without what cameras write beside the picture.
final class JpegSegments {
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_APP = 0xE0;
    private static final int LAST_APP = 0xEF;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final byte[] PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at = 2;

    private JpegSegments(byte[] in) {
        this.in = in;
    }

    /// @throws Unfit if it is no whole JPEG
    static byte[] withoutNotes(byte[] jpeg) throws Unfit {
        var segments = new JpegSegments(jpeg);
        try {
            return segments.copied();
        } catch (ArrayIndexOutOfBoundsException _) {
            throw new Unfit(Fault.DAMAGED);
        }
    }

    private byte[] copied() throws Unfit {
        if (byteAt(0) != 0xFF || byteAt(1) != 0xD8) {
            throw new Unfit(Fault.DAMAGED);
        }
        out.write(in, 0, 2);
        while (true) {
            while (byteAt(at) == 0xFF && byteAt(at + 1) == 0xFF) {
                at++;
            }
            if (byteAt(at) != 0xFF) {
                throw new Unfit(Fault.DAMAGED);
            }
            var marker = byteAt(at + 1);
            if (marker == END) {
                out.write(in, at, 2);
                return out.toByteArray();
            }
            segment(marker);
        }
    }

    private void segment(int marker) throws Unfit {
        var length = byteAt(at + 2) << 8 | byteAt(at + 3);
        var next = at + 2 + length;
        if (length < 2 || next > in.length) {
            throw new Unfit(Fault.DAMAGED);
        }
        if (isKept(marker)) {
            out.write(in, at, next - at);
        }
        at = next;
        if (marker == SCAN) {
            while (byteAt(at) != 0xFF || isData(byteAt(at + 1))) {
                out.write(in[at]);
                at++;
            }
        }
    }

    /// What follows 0xFF within the dots: a dot of that value, or a mark to start counting anew.
    private static boolean isData(int second) {
        return second == 0 || (second >= 0xD0 && second <= 0xD7);
    }

    private boolean isKept(int marker) {
        if (marker == COLOUR_PROFILE) {
            var from = at + 4;
            return Arrays.equals(in, from, from + PROFILE.length, PROFILE, 0, PROFILE.length);
        }
        return marker != COMMENT && (marker < FIRST_APP || marker > LAST_APP || marker == FIRST_APP || marker == ADOBE);
    }

    private int byteAt(int index) {
        return in[index] & 0xFF;
    }
}
