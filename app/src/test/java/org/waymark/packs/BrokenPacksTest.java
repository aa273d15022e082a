package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an author reads of each mistake, word for word. Each folder of `broken` holds the files of one small pack, or
/// of two, and `says.txt`. A pack without a header of its own is given one.
class BrokenPacksTest {
    private static final Path BROKEN = Repository.ROOT.resolve("app/src/test/resources/org/waymark/packs/broken");

    private static final String HEADER = "pack: NAME\ntitle: A demonstration\nlayer: guidance\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<String> mistakes() {
        return Repository.folders(BROKEN).stream()
                .map(path -> path.getFileName().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void every_mistake_is_told_with_its_place_and_how_to_mend_it(String mistake) {
        assertThat(said(mistake))
                .isEqualTo(Repository.read(BROKEN.resolve(mistake).resolve("says.txt")));
    }

    @Test
    void there_are_mistakes_to_tell() {
        assertThat(mistakes()).hasSizeGreaterThan(60);
    }

    private String said(String mistake) {
        var packs = Repository.packFolder(folder.resolve("packs"));
        for (var pack : Repository.folders(BROKEN.resolve(mistake))) {
            var name = pack.getFileName().toString();
            Repository.write(packs.resolve(name).resolve("pack.yaml"), HEADER.replace("NAME", name));
            Repository.copy(pack, packs.resolve(name));
        }
        return new Loaded.Broken(PackChecks.check(packs).problems()).text();
    }
}
