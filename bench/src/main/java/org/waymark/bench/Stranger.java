package org.waymark.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The verifier that shares no code with Waymark, built once from its one file and nothing else.
final class Stranger {
    private final Class<?> verify;

    private Stranger(Class<?> verify) {
        this.verify = verify;
    }

    /// @param lines what it said
    record Said(int status, List<String> lines) {
        Said {
            lines = List.copyOf(lines);
        }

        /// What it said, if it was not content.
        List<String> complaints() {
            return status == 0 ? List.of() : lines;
        }
    }

    /// @param folder where its class goes
    static Stranger in(Path folder) throws IOException, ReflectiveOperationException {
        var source = RealPacks.folder().resolveSibling("docs").resolve("verify").resolve("Verify.java");
        var classes = Files.createDirectories(folder.resolve("stranger"));
        var status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        if (status != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        var own = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        return new Stranger(own.loadClass("Verify"));
    }

    Said verify(Object... words) {
        var out = new ByteArrayOutputStream();
        var arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
        try {
            var status = (int) verify.getMethod("run", String[].class, PrintStream.class)
                    .invoke(null, arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Said(status, out.toString(StandardCharsets.UTF_8).lines().toList());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
