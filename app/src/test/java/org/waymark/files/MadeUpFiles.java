package org.waymark.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Files as phones, cameras and word processors make them, with a word of one's choice wherever they write beside the
/// picture or the text where and by whom it was made.
public final class MadeUpFiles {
    private static final int SOI = 2;

    private MadeUpFiles() {}

    /// Something that can be done with a PDF before it is saved.
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    /// A photograph with its upper left quarter red, as the camera holds its dots.
    ///
    /// @param orientation how the camera was held, as EXIF counts
    /// @param word        stands in EXIF with a place by satellite, in XMP and in a comment
    public static byte[] photograph(int width, int height, int orientation, String word) {
        var plain = picture(width, height, "jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, SOI);
        segment(out, 0xE1, exif(orientation, word));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + word + "</x:xmpmeta>").getBytes(US_ASCII));
        segment(out, 0xED, ("Photoshop 3.0\0" + word).getBytes(US_ASCII));
        segment(out, 0xFE, word.getBytes(US_ASCII));
        out.write(plain, SOI, plain.length - SOI);
        return out.toByteArray();
    }

    /// A picture with its upper left quarter red.
    public static byte[] picture(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                var quarter = x < width / 2 && y < height / 2;
                image.setRGB(x, y, (quarter ? Color.RED : Color.WHITE).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /// A screenshot with words beside the picture.
    public static byte[] screenshot(String word) {
        var plain = picture(40, 30, "png");
        var head = 33; // the mark and the first chunk
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, head);
        out.writeBytes(chunk("tEXt", ("Comment\0" + word).getBytes(US_ASCII)));
        out.write(plain, head, plain.length - head);
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /// A picture that says it has this many dots and has none.
    public static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
        out.write(0xFF);
        out.write(marker);
        out.write((data.length + 2) >> 8);
        out.write((data.length + 2) & 0xFF);
        out.writeBytes(data);
    }

    private static byte[] exif(int orientation, String word) {
        var text = (word + "\0").getBytes(US_ASCII);
        var first = 8;
        var texts = first + 2 + 3 * 12 + 4;
        var gps = texts + text.length + (text.length & 1);
        var degrees = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(degrees + 24).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(US_ASCII)).putInt(first);
        tiff.putShort((short) 3);
        entry(tiff, 0x010E, 2, text.length, texts); // description
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).put(text).position(gps);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, degrees);
        tiff.putInt(0);
        for (var part : new int[] {51, 47, 30}) {
            tiff.putInt(part).putInt(1);
        }
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /// A page with a photograph on it.
    ///
    /// @param word stands in its properties, in XMP, in the photograph and in an earlier version of the page
    public static byte[] pdf(String word, Change change) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var photograph = photograph(40, 30, 1, word);
            var image = new PDImageXObject(
                    document, new ByteArrayInputStream(photograph), COSName.DCT_DECODE, 40, 30, 8, colours());
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 20, 20);
            }
            document.getDocumentInformation().setAuthor(word);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(document, new ByteArrayInputStream(word.getBytes(UTF_8))));
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PDColorSpace colours() {
        return PDDeviceRGB.INSTANCE;
    }

    /// A letter.
    ///
    /// @param word  stands in its properties and in its photograph
    /// @param parts what it has besides, by name
    public static byte[] letter(String word, Map<String, byte[]> parts) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", xml("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """));
        all.put("_rels/.rels", relation("officeDocument", "word/document.xml", ""));
        all.put("word/document.xml", xml("<document><body><p>A letter</p></body></document>"));
        all.put("word/_rels/document.xml.rels", relation("hyperlink", "https://example.org", "External"));
        all.put("word/media/image1.jpeg", photograph(40, 30, 1, word));
        all.put("docProps/core.xml", xml("<coreProperties><creator>" + word + "</creator></coreProperties>"));
        all.putAll(parts);
        return archive(all);
    }

    public static byte[] relation(String type, String target, String mode) {
        return xml("<Relationships><Relationship Id=\"r1\" Type=\"http://example.org/relationships/" + type
                + "\" Target=\"" + target + "\"" + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"")
                + "/></Relationships>");
    }

    public static byte[] xml(String words) {
        return words.getBytes(UTF_8);
    }

    public static byte[] archive(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
