package org.waymark.proof;

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

/// The verifier that shares no code with Waymark, built from its one file and nothing else.
final class Stranger {
    static final Path SOURCE = Path.of("..", "docs", "verify", "Verify.java");
    private static final Class<?> VERIFY = compiled();

    private Stranger() {}

    /// @param lines what it said, after the number that it ended with
    record Said(int status, List<String> lines) {}

    static Said verify(Object... words) {
        var out = new ByteArrayOutputStream();
        var arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
        var status = (int) call("run", arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    static boolean isIncluded(long place, long size, Hash leaf, Hash root, List<Hash> proof) {
        return (boolean) call("isIncluded", place, size, leaf.bytes(), root.bytes(), bytes(proof));
    }

    static boolean isConsistent(long smaller, long size, Hash before, Hash root, List<Hash> proof) {
        return (boolean) call("isConsistent", smaller, size, before.bytes(), root.bytes(), bytes(proof));
    }

    private static List<byte[]> bytes(List<Hash> proof) {
        return proof.stream().map(Hash::bytes).toList();
    }

    private static Object call(String name, Object... arguments) {
        try {
            var method = Stream.of(VERIFY.getMethods())
                    .filter(it -> it.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            return method.invoke(null, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Class<?> compiled() {
        try {
            var folder = Files.createTempDirectory("stranger");
            var compiler = ToolProvider.getSystemJavaCompiler();
            var status =
                    compiler.run(null, null, null, "-Xlint:all", "-Werror", "-d", folder.toString(), SOURCE.toString());
            if (status != 0) {
                throw new IllegalStateException("It does not compile");
            }
            var parent = ClassLoader.getPlatformClassLoader();
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent).loadClass("Verify");
        } catch (IOException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
