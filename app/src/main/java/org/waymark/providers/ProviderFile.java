package org.waymark.providers;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the file in which the operator describes the sign-ins of agencies. A file with a mistake is refused as a
/// whole, in one line that says what is wrong, where, and what to do.
public final class ProviderFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> SETTINGS = Set.of(
            "name", "agency", "issuer", "client", "secret-file", "worker-claim", "people", "acr", "amr", "otherwise");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;

    private ProviderFile(Path file) {
        this.file = file;
    }

    /// What came of reading it.
    public sealed interface Outcome {
        record Read(Providers providers) implements Outcome {}

        /// @param oneLine what is wrong and what to do, for the person at the console
        record Refused(String oneLine) implements Outcome {}
    }

    private static final class Unusable extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Unusable(String oneLine) {
            super(oneLine);
        }
    }

    public static Outcome read(Path file) {
        var reader = new ProviderFile(file);
        try {
            return new Outcome.Read(new Providers(reader.providers()));
        } catch (Unusable unusable) {
            return new Outcome.Refused(String.valueOf(unusable.getMessage()));
        }
    }

    private List<Provider> providers() throws Unusable {
        var read = new ArrayList<Provider>();
        for (var entry : names(yaml(), "").entrySet()) {
            var id = entry.getKey();
            if (!ID.matcher(id).matches()) {
                throw wrong(id, "is no name for it", "Use small letters, figures and hyphens, at most 40");
            }
            read.add(provider(id, names(entry.getValue(), id)));
        }
        if (read.isEmpty()) {
            throw new Unusable("The file " + file + " names no identity provider. Describe one, or leave out"
                    + " --identity-providers.");
        }
        return read;
    }

    private Object yaml() throws Unusable {
        try {
            var text = Files.readString(file);
            var settings = LoadSettings.builder().setLabel(file.toString()).build();
            return Optional.ofNullable(new Load(settings).loadFromString(text)).orElse(Map.of());
        } catch (IOException _) {
            throw new Unusable("The file of identity providers " + file + " cannot be read. Name one that is there,"
                    + " in UTF-8 and readable for whoever starts Waymark, with --identity-providers.");
        } catch (YamlEngineException broken) {
            var line = broken instanceof MarkedYamlEngineException marked
                    ? marked.getProblemMark().map(Mark::getLine).orElse(0) + 1
                    : 1;
            throw new Unusable("Line " + line + " of the file of identity providers " + file
                    + " is not YAML. Look at the indentation and the quotation marks there and just above.");
        }
    }

    private Provider provider(String id, Map<String, Object> settings) throws Unusable {
        for (var setting : settings.keySet()) {
            if (!SETTINGS.contains(setting)) {
                throw wrong(
                        id,
                        "has \"" + setting + "\", which is no setting",
                        "Use these: " + SETTINGS.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return new Provider(
                id,
                text(id, settings, "name"),
                text(id, settings, "agency"),
                issuer(id, text(id, settings, "issuer")),
                text(id, settings, "client"),
                secret(id, text(id, settings, "secret-file")),
                text(id, settings, "worker-claim"),
                people(id, settings),
                assurance(id, settings));
    }

    private String issuer(String id, String issuer) throws Unusable {
        try {
            var address = new URI(issuer);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            if (address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null
                    && !host.isEmpty()
                    && isKeptFromOthers(String.valueOf(address.getScheme()), host)) {
                return issuer;
            }
        } catch (URISyntaxException _) {
            // Told below like every other that will not do.
        }
        throw wrong(
                id,
                "has an \"issuer\" that is no address beginning with https://",
                "Copy \"issuer\" from its /.well-known/openid-configuration, letter by letter");
    }

    private static boolean isKeptFromOthers(String scheme, String host) {
        return scheme.equals("https") || (scheme.equals("http") && OWN_MACHINE.contains(host));
    }

    private String secret(String id, String name) throws Unusable {
        var at = file.resolveSibling(name);
        try {
            var secret = Files.readString(at).strip();
            if (secret.isEmpty()) {
                throw wrong(id, "has the empty \"secret-file\" " + at, "Write into it the secret the provider gave");
            }
            if (Files.getPosixFilePermissions(at).stream().anyMatch(OTHERS::contains)) {
                throw wrong(id, "has a \"secret-file\" that is open to others", "Close it: chmod 600 " + at);
            }
            return secret;
        } catch (IOException _) {
            throw wrong(
                    id,
                    "has the \"secret-file\" " + at + ", which cannot be read",
                    "Put it there, readable for whoever starts Waymark");
        }
    }

    private Map<String, String> people(String id, Map<String, Object> settings) throws Unusable {
        var people = new LinkedHashMap<String, String>();
        for (var person : names(settings.getOrDefault("people", Map.of()), id).entrySet()) {
            if (!(person.getValue() instanceof String worker) || people.containsValue(worker)) {
                throw wrong(
                        id,
                        "has \"" + person.getKey() + "\" among its \"people\" without a sign-in name of their own",
                        "Write after each what that person alone signs in with");
            }
            people.put(person.getKey(), worker);
        }
        return people;
    }

    private Assurance assurance(String id, Map<String, Object> settings) throws Unusable {
        var otherwise = switch (text(id, settings, "otherwise")) {
            case "code" -> Assurance.Otherwise.CODE;
            case "refuse" -> Assurance.Otherwise.REFUSE;
            default -> throw wrong(id, "has an \"otherwise\" that is none", "Write code or refuse");
        };
        var assurance = new Assurance(words(id, settings, "acr"), words(id, settings, "amr"), otherwise);
        if (assurance.isNeverMet() && otherwise == Assurance.Otherwise.REFUSE) {
            throw wrong(
                    id,
                    "would let nobody in: it has neither \"acr\" nor \"amr\", and \"otherwise\" is refuse",
                    "Write which of its words say that both steps were done");
        }
        return assurance;
    }

    private Set<String> words(String id, Map<String, Object> settings, String name) throws Unusable {
        var value = settings.getOrDefault(name, List.of());
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).collect(Collectors.toSet());
        }
        throw wrong(id, "has an \"" + name + "\" that is no list of words", "Write it so: " + name + ": [\"one\"]");
    }

    private String text(String id, Map<String, Object> settings, String name) throws Unusable {
        if (settings.get(name) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong(
                id, "has no text after \"" + name + "\"", "Add it; the guide for running Waymark says what it means");
    }

    private Map<String, Object> names(Object value, String id) throws Unusable {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            var named = new LinkedHashMap<String, Object>();
            map.forEach((name, what) -> named.put((String) name, what == null ? "" : what));
            return named;
        }
        throw id.isEmpty()
                ? new Unusable("The file of identity providers " + file + " is no list of names followed by colons."
                        + " Begin with the name of a provider; the guide for running Waymark shows one.")
                : wrong(id, "has something other than names followed by colons", "Set each setting on its own line");
    }

    private Unusable wrong(String id, String what, String mend) {
        return new Unusable("In " + file + " the identity provider " + id + " " + what + ". " + mend + ".");
    }
}
