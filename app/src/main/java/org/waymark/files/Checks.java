package org.waymark.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.waymark.keys.Bytes;

/// Looks at what is in a file, whatever its name says, and makes the copy that is shown.
public final class Checks {
    /// How many bytes a file may have.
    public static final int LARGEST = 10 * 1024 * 1024;

    /// The same in words.
    public static final String LARGEST_WORDS = "10 MB";

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = bytes("%PDF-");
    private static final byte[] ZIP = bytes("PK\u0003\u0004");
    private static final byte[] END_OF_ZIP = bytes("PK\u0005\u0006");

    /// As far from its end as programs look for the table of an archive, and from its start for the mark of a PDF or a
    /// page.
    private static final int TAIL = 65_557;

    private static final int HEAD = 1_024;

    /// What makes a picture a page, a script, a PDF or an archive for other programs; long enough not to come about by
    /// chance.
    private static final List<byte[]> NOT_IN_PICTURES = List.of(
            PDF,
            bytes("<script"),
            bytes("<html"),
            bytes("<!DOCTYPE"),
            bytes("<?php"),
            bytes("<iframe"),
            bytes("<svg "),
            bytes("Rar!\u001A\u0007"),
            bytes("7z\u00BC\u00AF'\u001C"));

    private static final List<byte[]> NOT_AT_THE_START = List.of(bytes("<script"), bytes("<html"), bytes("<!DOCTYPE"));

    /// One after the other: a picture takes much room while it is unpacked.
    private static final Semaphore ONE = new Semaphore(1, true);

    private Checks() {}

    public static Checked of(Bytes file) {
        var bytes = file.array();
        ONE.acquireUninterruptibly();
        try {
            return new Checked.Fit(type(bytes), Bytes.of(shown(bytes)));
        } catch (Unfit unfit) {
            return new Checked.Unfit(unfit.fault);
        } finally {
            ONE.release();
        }
    }

    /// How the reading of a file ends early. It never leaves this package.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unfit(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    private static FileType type(byte[] bytes) throws Unfit {
        if (bytes.length == 0) {
            throw new Unfit(Fault.EMPTY);
        } else if (bytes.length > LARGEST) {
            throw new Unfit(Fault.TOO_LARGE);
        } else if (starts(bytes, JPEG)) {
            return FileType.JPEG;
        } else if (starts(bytes, PNG)) {
            return FileType.PNG;
        } else if (starts(bytes, PDF)) {
            return FileType.PDF;
        } else if (starts(bytes, ZIP)) {
            return FileType.DOCX;
        }
        throw new Unfit(Fault.OTHER_TYPE);
    }

    private static byte[] shown(byte[] bytes) throws Unfit {
        return switch (type(bytes)) {
            case JPEG, PNG -> {
                if (holdsAny(bytes, NOT_IN_PICTURES, bytes.length) || isArchive(bytes)) {
                    throw new Unfit(Fault.SOMETHING_BEHIND);
                }
                yield Pictures.shown(bytes, type(bytes));
            }
            case PDF -> {
                if (holdsAny(bytes, NOT_AT_THE_START, HEAD) || isArchive(bytes)) {
                    throw new Unfit(Fault.SOMETHING_BEHIND);
                }
                yield Pdfs.shown(bytes);
            }
            case DOCX -> {
                if (holdsAny(bytes, List.of(PDF), HEAD)) {
                    throw new Unfit(Fault.SOMETHING_BEHIND);
                }
                yield Docx.shown(bytes);
            }
        };
    }

    private static boolean isArchive(byte[] bytes) {
        var from = Math.max(0, bytes.length - TAIL);
        return holds(Arrays.copyOfRange(bytes, from, bytes.length), END_OF_ZIP, bytes.length - from);
    }

    private static boolean holdsAny(byte[] bytes, List<byte[]> marks, int within) {
        return marks.stream().anyMatch(mark -> holds(bytes, mark, within));
    }

    /// Whether a mark begins within the first bytes.
    private static boolean holds(byte[] bytes, byte[] mark, int within) {
        for (var i = 0; i < Math.min(within, bytes.length - mark.length + 1); i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return holds(bytes, mark, 1);
    }

    private static byte[] bytes(String mark) {
        return mark.getBytes(ISO_8859_1);
    }
}
