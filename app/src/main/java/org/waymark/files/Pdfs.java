package org.waymark.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.waymark.files.Checks.Unfit;

/// Writes a PDF anew: its pages, and nothing of who made it, where and with what. What an earlier version of it said is
/// not in the copy either.
final class Pdfs {
    /// Actions that do something when the document is opened or clicked on, but for going to a page or an address.
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final List<COSName> RUN = names("JS", "JavaScript", "XFA", "RichMediaContent");
    private static final List<COSName> HOLD_FILES = names("EmbeddedFiles", "EF", "AF", "Collection");
    private static final List<COSName> NOTES = names("Metadata", "PieceInfo", "LastModified", "Thumb");
    private static final List<String> JPEG = List.of("DCTDecode", "DCT");
    private static final List<String> JPEG_2000 = List.of("JPXDecode");

    private Pdfs() {}

    /// @throws Unfit if it is no PDF, or one that does more than show pages
    static byte[] shown(byte[] bytes) throws Unfit {
        try (var document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new Unfit(Fault.LOCKED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new Unfit(Fault.DAMAGED);
            }
            for (var dictionary : dictionaries(document.getDocument())) {
                clean(dictionary);
            }
            return written(document);
        } catch (InvalidPasswordException _) {
            throw new Unfit(Fault.LOCKED);
        } catch (IOException | RuntimeException damaged) {
            // Whatever the reader stumbles over.
            throw new Unfit(Fault.DAMAGED);
        }
    }

    private static byte[] written(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// Every dictionary of a document, also those that no page leads to.
    private static Set<COSDictionary> dictionaries(COSDocument document) {
        var found = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        var open = new ArrayList<COSBase>(List.of(document.getTrailer()));
        for (var key : document.getXrefTable().keySet()) {
            var object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                open.add(object);
            }
        }
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case COSDictionary it when found.add(it) -> open.addAll(it.getValues());
                case COSArray it -> it.forEach(open::add);
                default -> {} // one that was found, one that stands in the table itself, or a plain value
            }
        }
        return found;
    }

    private static void clean(COSDictionary dictionary) throws IOException, Unfit {
        if (RUN.stream().anyMatch(dictionary::containsKey)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            throw new Unfit(Fault.RUNS);
        }
        if (HOLD_FILES.stream().anyMatch(dictionary::containsKey)) {
            throw new Unfit(Fault.HOLDS_FILES);
        }
        NOTES.forEach(dictionary::removeItem);
        if (dictionary instanceof COSStream stream) {
            cleanPicture(stream);
        }
    }

    private static void cleanPicture(COSStream stream) throws IOException, Unfit {
        var filters =
                new PDStream(stream).getFilters().stream().map(COSName::getName).toList();
        if (filters.stream().anyMatch(JPEG_2000::contains) && saysMore(read(stream, JPEG_2000))) {
            throw new Unfit(Fault.UNKNOWN_PART);
        }
        if (filters.stream().anyMatch(JPEG::contains)) {
            var picture = JpegSegments.withoutNotes(read(stream, JPEG));
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
            stream.removeItem(COSName.DECODE_PARMS);
            try (var out = stream.createRawOutputStream()) {
                out.write(picture);
            }
        }
    }

    private static byte[] read(COSStream stream, List<String> until) throws IOException {
        try (InputStream in = new PDStream(stream).createInputStream(until)) {
            return in.readNBytes(Checks.LARGEST);
        }
    }

    /// Whether a JPEG 2000 has a box for what is not the picture.
    private static boolean saysMore(byte[] picture) {
        var at = 0;
        while (at + 8 <= picture.length) {
            var length = Math.max(8, ByteBuffer.wrap(picture, at, Integer.BYTES).getInt());
            var type = new String(picture, at + 4, 4, ISO_8859_1);
            if (type.equals("uuid") || type.equals("xml ")) {
                return true;
            }
            at += length;
        }
        return false;
    }

    private static List<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
