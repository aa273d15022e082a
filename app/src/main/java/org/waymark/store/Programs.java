package org.waymark.store;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs PostgreSQL's programs as the account that may run them, untouched by what the surroundings have set.
record Programs(Path folder, Binaries binaries, Account account) {
    /// What a program left behind.
    ///
    /// @param output everything it printed
    record Ran(boolean well, String output) {}

    Ran run(String input, String program, String... arguments) throws IOException, InterruptedException {
        var process = command(List.of(), program, List.of(arguments))
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor() == 0, output);
    }

    /// Starts a program that goes on by itself, in a session of its own: a Ctrl-C in the terminal does not reach it.
    Process launch(File log, String program, List<String> arguments) throws IOException {
        return command(List.of("setsid"), program, arguments)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private ProcessBuilder command(List<String> before, String program, List<String> arguments) {
        var words = new ArrayList<>(before);
        words.addAll(account.prefix());
        words.add(binaries.program(program).toString());
        words.addAll(arguments);
        var command = new ProcessBuilder(words).directory(folder.toFile());
        command.environment().keySet().retainAll(List.of("PATH"));
        command.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return command;
    }
}
