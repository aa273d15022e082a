package org.waymark.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.waymark.files.Checks.Unfit;

/// Writes a Word document anew from those of its parts that can be checked, without who wrote it, where and with what.
final class Docx {
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MAY_GROW_TIMES = 150;
    private static final int SMALL = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\-\\[\\]. ]+(/[A-Za-z0-9_\\-\\[\\]. ]+)*");
    private static final Pattern MACROS = Pattern.compile(".*(vba|activex|macro).*");
    private static final Pattern FILES = Pattern.compile(".*(embeddings/|oleobject|afchunk).*");
    private static final Pattern PICTURES = Pattern.compile(".*\\.(jpe?g|png)");

    /// What says who wrote it, and what stands there instead: other parts lead there.
    private static final Map<String, String> SAY_NOTHING = Map.of(
            "docprops/core.xml",
                    "<coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docprops/app.xml",
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docprops/custom.xml",
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final HashSet<String> names = new HashSet<>();
    private long unpacked;

    private Docx() {}

    /// @throws Unfit if it is no Word document, or one that does more than be read
    static byte[] shown(byte[] file) throws Unfit {
        var docx = new Docx();
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var out = new ZipOutputStream(docx.bytes)) {
            var types = zip.getEntry(TYPES);
            if (types == null) {
                throw new Unfit(Fault.OTHER_TYPE);
            }
            docx.checkTypes(docx.read(zip, types));
            for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                docx.copy(zip, entries.nextElement(), out);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unfit(Fault.DAMAGED);
        }
        return docx.bytes.toByteArray();
    }

    private void checkTypes(byte[] types) throws Unfit {
        var words = new String(types, UTF_8);
        if (words.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new Unfit(Fault.RUNS);
        }
        if (!words.contains(MAIN)) {
            throw new Unfit(Fault.OTHER_TYPE);
        }
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, ZipOutputStream out) throws IOException, Unfit {
        var name = entry.getName();
        var low = name.toLowerCase(Locale.ROOT);
        if (entry.isDirectory()) {
            return;
        }
        if (!NAME.matcher(name).matches() || name.contains("..") || !names.add(low) || names.size() > MOST_PARTS) {
            throw new Unfit(Fault.DAMAGED);
        }
        out.putNextEntry(new ZipEntry(name));
        out.write(part(low, read(zip, entry)));
        out.closeEntry();
    }

    /// A part as it stands in the copy.
    private static byte[] part(String name, byte[] part) throws Unfit {
        if (SAY_NOTHING.containsKey(name)) {
            return SAY_NOTHING.get(name).getBytes(UTF_8);
        } else if (MACROS.matcher(name).matches()) {
            throw new Unfit(Fault.RUNS);
        } else if (FILES.matcher(name).matches()) {
            throw new Unfit(Fault.HOLDS_FILES);
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            checkXml(part);
            return part;
        } else if (PICTURES.matcher(name).matches()) {
            return Pictures.shown(part, name.endsWith("png") ? FileType.PNG : FileType.JPEG);
        }
        throw new Unfit(Fault.UNKNOWN_PART);
    }

    private byte[] read(ZipFile zip, ZipArchiveEntry entry) throws IOException, Unfit {
        try (var in = zip.getInputStream(entry)) {
            var part = in.readNBytes(MOST_UNPACKED + 1);
            unpacked += part.length;
            if (unpacked > MOST_UNPACKED
                    || (part.length > SMALL && part.length / MAY_GROW_TIMES > entry.getCompressedSize())) {
                throw new Unfit(Fault.TOO_MUCH_INSIDE);
            }
            return part;
        }
    }

    /// Whether it is XML through and through, declares nothing, and fetches nothing when it is opened.
    private static void checkXml(byte[] xml) throws Unfit {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new Unfit(Fault.DAMAGED);
                    case XMLStreamConstants.START_ELEMENT -> checkElement(reader);
                    default -> {} // words, and where something ends
                }
            }
            reader.close();
        } catch (XMLStreamException notXml) {
            throw new Unfit(Fault.DAMAGED);
        }
    }

    /// A link to an address is for whoever reads it to follow; everything else outside would be fetched.
    private static void checkElement(XMLStreamReader reader) throws Unfit {
        var outside = "External".equals(reader.getAttributeValue(null, "TargetMode"));
        var type = String.valueOf(reader.getAttributeValue(null, "Type"));
        if (reader.getLocalName().equals("Relationship") && outside && !type.endsWith("/hyperlink")) {
            throw new Unfit(Fault.REACHES_OUT);
        }
    }
}
