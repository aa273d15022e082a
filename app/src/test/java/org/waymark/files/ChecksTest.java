package org.waymark.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.waymark.keys.Bytes;

/// What is taken of what people send, what is shown of it, and what is not taken and why.
class ChecksTest {
    private static final String SECRET = "fourteenelmstreet";

    /// As `application.properties` says: it tells of each damaged file, and repeats what is in it.
    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.OFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photograph_is_shown_upright_and_says_nothing_of_where_it_was_made(int orientation) throws IOException {
        var sent = MadeUpFiles.photograph(60, 40, orientation, SECRET);
        assertThat(text(sent)).as("the camera wrote it down").contains(SECRET).contains("Exif");

        var shown = fit(FileType.JPEG, sent);

        assertThat(text(shown)).doesNotContain(SECRET).doesNotContain("Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(shown));
        var lies = orientation >= 5;
        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .isEqualTo(lies ? List.of(40, 60) : List.of(60, 40));
        // Where EXIF says that the first row and the first column of dots are to be.
        var down = List.of(3, 4, 7, 8).contains(orientation);
        var right = List.of(2, 3, 6, 7).contains(orientation);
        var red = new Color(picture.getRGB(right ? picture.getWidth() - 5 : 5, down ? picture.getHeight() - 5 : 5));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getBlue()).isLessThan(60);
    }

    @Test
    void a_large_photograph_is_shown_smaller() throws IOException {
        var shown = fit(FileType.JPEG, MadeUpFiles.photograph(5_000, 4_000, 1, SECRET));

        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(2_500);
    }

    @Test
    void words_beside_a_picture_are_left_out() {
        var sent = MadeUpFiles.screenshot(SECRET);
        assertThat(text(sent)).contains(SECRET);

        assertThat(text(fit(FileType.PNG, sent))).doesNotContain(SECRET);
    }

    @Test
    void a_pdf_keeps_its_pages_and_says_nothing_of_who_made_it_where() throws IOException {
        var sent = MadeUpFiles.pdf(SECRET, document -> {});
        assertThat(everyPart(sent)).contains(SECRET);

        var shown = fit(FileType.PDF, sent);

        assertThat(everyPart(shown)).doesNotContain(SECRET);
        try (var document = Loader.loadPDF(shown)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            var image =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getCOSObject().getNameAsString(COSName.SUBTYPE)).isEqualTo("Image");
        }
    }

    /// The text of a PDF with each of its streams as it is stored.
    private static String everyPart(byte[] pdf) throws IOException {
        var all = new StringBuilder(text(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            all.append(document.getDocumentInformation().getAuthor());
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var in = stream.createRawInputStream()) {
                        all.append(text(in.readAllBytes()));
                    }
                    if (!stream.containsKey(COSName.WIDTH)) {
                        try (var in = stream.createInputStream()) {
                            all.append(text(in.readAllBytes()));
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void a_letter_keeps_its_words_and_says_nothing_of_who_wrote_it_where() throws IOException {
        var shown = fit(FileType.DOCX, MadeUpFiles.letter(SECRET, Map.of()));

        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(shown))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(text(zip.readAllBytes()));
            }
        }
        assertThat(all).contains("A letter").contains("word/media/image1.jpeg").doesNotContain(SECRET);
    }

    static Stream<Arguments> others() {
        var photograph = MadeUpFiles.photograph(40, 30, 1, "");
        var archive = MadeUpFiles.archive(Map.of("run.sh", new byte[] {1}));
        return Stream.of(
                arguments(Fault.EMPTY, new byte[0]),
                arguments(Fault.TOO_LARGE, Arrays.copyOf(photograph, Checks.LARGEST + 1)),
                arguments(Fault.OTHER_TYPE, "Dear all, the address is…".getBytes(UTF_8)),
                arguments(Fault.OTHER_TYPE, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)),
                arguments(Fault.OTHER_TYPE, archive),
                arguments(Fault.OTHER_TYPE, " ".getBytes(UTF_8)),
                arguments(Fault.DAMAGED, Arrays.copyOf(photograph, 200)),
                arguments(Fault.DAMAGED, MadeUpFiles.bomb(10, 10)),
                arguments(Fault.DAMAGED, "%PDF-1.7 and nothing else".getBytes(UTF_8)),
                arguments(Fault.TOO_MANY_DOTS, MadeUpFiles.bomb(64_000, 64_000)),
                arguments(Fault.TOO_MANY_DOTS, MadeUpFiles.bomb(40_000, 1)),
                arguments(Fault.SOMETHING_BEHIND, MadeUpFiles.joined(photograph, archive)),
                arguments(Fault.SOMETHING_BEHIND, MadeUpFiles.joined(photograph, MadeUpFiles.pdf("", document -> {}))),
                arguments(Fault.SOMETHING_BEHIND, MadeUpFiles.photograph(40, 30, 1, "<script>alert(1)</script>")),
                arguments(Fault.SOMETHING_BEHIND, MadeUpFiles.screenshot("<?php echo 1")),
                arguments(Fault.SOMETHING_BEHIND, MadeUpFiles.joined(MadeUpFiles.pdf("", document -> {}), archive)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_not_what_it_says_is_not_taken(Fault fault, byte[] file) {
        assertThat(Checks.of(Bytes.of(file))).isEqualTo(new Checked.Unfit(fault));
    }

    static Stream<Arguments> pdfs() {
        return Stream.of(
                pdf(
                        Fault.RUNS,
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                pdf(Fault.RUNS, document -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    document.getPage(0).setAnnotations(List.of(link));
                }),
                pdf(Fault.HOLDS_FILES, document -> {
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                    document.getDocumentCatalog().setNames(names);
                }),
                pdf(
                        Fault.LOCKED,
                        document -> document.protect(
                                new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                pdf(
                        Fault.LOCKED,
                        document ->
                                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                pdf(Fault.DAMAGED, document -> document.removePage(0)));
    }

    private static Arguments pdf(Fault fault, MadeUpFiles.Change change) {
        return arguments(fault, MadeUpFiles.pdf("", change));
    }

    static Stream<Arguments> letters() {
        var large = new byte[42 * 1024 * 1024];
        return Stream.of(
                letter(Fault.RUNS, "word/vbaProject.bin", new byte[] {1}),
                letter(Fault.RUNS, "word/activeX/activeX1.xml", MadeUpFiles.xml("<x/>")),
                letter(Fault.HOLDS_FILES, "word/embeddings/oleObject1.bin", new byte[] {1}),
                letter(
                        Fault.REACHES_OUT,
                        "word/_rels/settings.xml.rels",
                        MadeUpFiles.relation("attachedTemplate", "https://example.org/t.dotm", "External")),
                letter(
                        Fault.REACHES_OUT,
                        "word/_rels/header1.xml.rels",
                        MadeUpFiles.relation("image", "https://example.org/look.png", "External")),
                letter(Fault.UNKNOWN_PART, "word/media/image2.emf", new byte[] {1}),
                letter(Fault.DAMAGED, "word/media/image2.png", MadeUpFiles.xml("<html>")),
                letter(Fault.DAMAGED, "word/styles.xml", MadeUpFiles.xml("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")),
                letter(Fault.DAMAGED, "word/styles.xml", MadeUpFiles.xml("<x>")),
                letter(Fault.DAMAGED, "../../etc/cron.d/x.xml", MadeUpFiles.xml("<x/>")),
                letter(Fault.TOO_MUCH_INSIDE, "word/styles.xml", large),
                letter(
                        Fault.RUNS,
                        "[Content_Types].xml",
                        MadeUpFiles.xml("<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>")));
    }

    private static Arguments letter(Fault fault, String name, byte[] part) {
        return arguments(fault, MadeUpFiles.letter("", Map.of(name, part)));
    }

    @ParameterizedTest
    @MethodSource({"pdfs", "letters"})
    void a_document_that_does_more_than_be_read_is_not_taken(Fault fault, byte[] file) {
        assertThat(Checks.of(Bytes.of(file))).isEqualTo(new Checked.Unfit(fault));
    }

    /// A seeded slice of what anybody may send: whole files with some bytes changed, cut or repeated.
    @Test
    void whatever_is_sent_is_answered_and_a_copy_never_says_where_it_was_made() {
        var random = new Random(20260406);
        var files = List.of(
                MadeUpFiles.photograph(60, 40, 6, SECRET),
                MadeUpFiles.screenshot(SECRET),
                MadeUpFiles.pdf(SECRET, document -> {}),
                MadeUpFiles.letter(SECRET, Map.of()));
        var fit = 0;
        for (var round = 0; round < 1_500; round++) {
            var file = files.get(random.nextInt(files.size())).clone();
            IntStream.range(0, 1 + random.nextInt(4))
                    .forEach(_ -> file[random.nextInt(file.length)] = (byte) random.nextInt());
            var cut = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            if (Checks.of(Bytes.of(cut)) instanceof Checked.Fit(var type, var shown)) {
                fit++;
                if (type.isPicture()) {
                    assertThat(text(shown.array())).doesNotContain(SECRET);
                }
            }
        }
        assertThat(fit).as("some were taken").isPositive();
    }

    private static byte[] fit(FileType type, byte[] sent) {
        var checked = Checks.of(Bytes.of(sent));
        assertThat(checked).isInstanceOf(Checked.Fit.class);
        var fit = (Checked.Fit) checked;
        assertThat(fit.type()).isEqualTo(type);
        return fit.shown().array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
