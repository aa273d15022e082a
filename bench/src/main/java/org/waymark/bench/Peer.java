package org.waymark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/// Builds rules of Drools, the peer, as executable models: the fastest form that it offers.
final class Peer {
    private Peer() {}

    /// @throws IllegalStateException if the rules do not compile, with why
    static KieBase built(String rules) {
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/rules.drl", rules);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    static String rules(String name) {
        try (var file = Peer.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No rules " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
