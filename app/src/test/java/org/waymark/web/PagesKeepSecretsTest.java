package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages must not give away: a child's name in a place that is kept, copied or logged without thought.
class PagesKeepSecretsTest {
    private static final List<String> NAMES =
            List.of("Kayla", "Blessing", "Alex T", "Amal", "أمل", "Đức", "Wilhelmina", "فاطمة");
    private static final Pattern TITLES = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern ADDRESSES = Pattern.compile("\\b(?:href|action|src|id|name)=\"([^\"]*)\"");

    @Test
    void no_browser_title_tells_of_a_child() {
        assertThat(everyPage().flatMap(page -> matches(TITLES, page)))
                .hasSize(InventedPages.all().size())
                .allSatisfy(title -> assertThat(title).endsWith("– Waymark").doesNotContain(NAMES));
    }

    @Test
    void no_address_tells_of_a_child() {
        assertThat(everyPage().flatMap(page -> matches(ADDRESSES, page)))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).doesNotContain(NAMES));
    }

    @Test
    void no_view_tells_of_a_child_when_it_is_printed_to_a_log() {
        var printed = InventedPages.all().stream()
                .flatMap(look -> within(look.view()))
                .map(Record::toString)
                .distinct()
                .toList();
        assertThat(printed)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(text).doesNotContain(NAMES));
    }

    @Test
    void no_page_holds_script_or_style_of_its_own() {
        assertThat(everyPage())
                .allSatisfy(page -> assertThat(page)
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContainPattern("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+="));
    }

    private static Stream<String> everyPage() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        return InventedPages.all().stream().map(look -> {
            var page = new StringOutput();
            engine.render(look.template(), look.view(), page);
            return page.toString();
        });
    }

    private static Stream<String> matches(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1));
    }

    /// A record and every record inside it.
    private static Stream<Record> within(Record view) {
        var inner = Arrays.stream(view.getClass().getRecordComponents())
                .flatMap(component -> records(value(view, component)))
                .flatMap(PagesKeepSecretsTest::within);
        return Stream.concat(Stream.of(view), inner);
    }

    private static Stream<Record> records(Object value) {
        return switch (value) {
            case Record record -> Stream.of(record);
            case Collection<?> many -> new ArrayList<>(many).stream().flatMap(PagesKeepSecretsTest::records);
            case Optional<?> one -> one.stream().flatMap(PagesKeepSecretsTest::records);
            default -> Stream.of();
        };
    }

    private static Object value(Record view, RecordComponent component) {
        try {
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
