package org.waymark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What browsers asked for and were sent in the course of a test, to be looked through for words that say where a child
/// is.
///
/// @param verb GET or POST
/// @param path with what is asked after it
/// @param sent what the browser said
/// @param came the headers and the text that it got
record Overheard(String verb, String path, String sent, String came) {
    /// The one act that tells a place.
    private static final Pattern REVEAL = Pattern.compile("^/children/[^/]+/places/[^/]+$");

    /// Forms give back to whoever types, or takes over a draft, what was typed.
    private static final Pattern FORM =
            Pattern.compile("^/(concerns/new|drafts|children/[^/]+/(record/|entries/[^/]+/correct)).*");

    /// What a browser recorded of itself, without scripts, styles and pictures.
    static List<Overheard> in(Path recording) {
        var all = new ArrayList<Overheard>();
        for (var it :
                JsonMapper.shared().readTree(recording.toFile()).path("log").path("entries")) {
            var request = it.path("request");
            var response = it.path("response");
            var address = URI.create(request.path("url").asString());
            var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            var came = new StringBuilder();
            response.path("headers")
                    .forEach(header ->
                            came.append(header.path("value").asString()).append('\n'));
            came.append(response.path("content").path("text").asString(""));
            all.add(new Overheard(
                    request.path("method").asString(), path, sent(request), HtmlUtils.htmlUnescape(came.toString())));
        }
        return all;
    }

    private static String sent(JsonNode request) {
        var text = request.path("postData").path("text").asString("");
        return text.contains("=") && !text.contains("\n") ? decoded(text) : text;
    }

    private static String decoded(String form) {
        try {
            return URLDecoder.decode(form, UTF_8);
        } catch (IllegalArgumentException notAForm) {
            return form;
        }
    }

    /// Every answer that says one of some words and may not: it is no reveal, and no form that gives back what
    /// somebody typed.
    static List<String> tellings(List<Overheard> all, Collection<String> words) {
        var found = new ArrayList<String>();
        for (var word : words) {
            var traces = Traces.of(word);
            var typed = all.stream().anyMatch(it -> it.sent().contains(word));
            for (var it : all) {
                if (!it.mayTell(word, typed)) {
                    found.addAll(traces.in(latin(it.path() + "\n" + it.came()), it.verb() + " " + it.path()));
                }
            }
        }
        return found;
    }

    private boolean mayTell(String word, boolean typed) {
        return (verb.equals("POST") && (REVEAL.matcher(path).matches() || sent.contains(word)))
                || (typed && FORM.matcher(path).matches());
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
