package org.waymark.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.casefile.Story;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.topics.VersionsView.Choice;
import org.waymark.topics.VersionsView.Row;
import org.waymark.topics.VersionsView.Side;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Times;
import org.waymark.workplace.Visit;

/// Puts two versions of a plan, or of anything recorded more than once, side by side.
@Controller
class VersionsPage {
    private final Desk desk;

    VersionsPage(Desk desk) {
        this.desk = desk;
    }

    /// @param before the older entry; the one before the newest, if it is not named or not there
    /// @param after  the newer entry; the newest, if it is not named or not there
    @GetMapping("/children/{child}/topics/{topic}/{id}")
    View versions(
            @PathVariable UUID child,
            @PathVariable String topic,
            @PathVariable String id,
            @RequestParam Optional<String> before,
            @RequestParam Optional<String> after,
            Visit visit) {
        var seen = desk.seen(child, visit);
        var story = desk.story(seen);
        var kind = desk.packs()
                .procedures()
                .kind(id)
                .filter(it -> desk.packs().procedures().handbook().menus().stream()
                        .anyMatch(
                                menu -> menu.id().equals(topic) && menu.kinds().contains(it.id())))
                .orElseThrow(NotThereException::new);
        var all = story.standing().filter(it -> it.kind().equals(id)).toList();
        if (all.size() < 2) {
            throw new NotThereException();
        }
        var older = chosen(all, before).orElse(all.get(1));
        var newer = chosen(all, after).orElse(all.getFirst());
        var rows = rows(kind, older, newer, story);
        var view = new VersionsView(
                desk.frame(kind.title(), seen, visit),
                desk.heads().head(seen, ChildHeads.Tab.TOPICS),
                Link.to("Back to the topic", page(seen, topic)),
                kind.title(),
                says(rows),
                page(seen, topic) + "/" + id,
                all.stream()
                        .map(it -> new Choice(it.id(), TimeWords.of(it.happened())))
                        .toList(),
                side(older, story),
                side(newer, story),
                rows);
        return desk.pages().show("topics/versions", view);
    }

    private static String page(SeenCase seen, String topic) {
        return Desk.page(seen) + "/topics/" + topic;
    }

    private static Optional<Entry.Stated> chosen(List<Entry.Stated> all, Optional<String> id) {
        return all.stream().filter(it -> id.filter(it.id()::equals).isPresent()).findFirst();
    }

    private static Side side(Entry.Stated said, Story story) {
        return new Side(
                said.id(), TimeWords.of(said.happened()), story.line(said).recorded());
    }

    private static List<Row> rows(Kind kind, Entry.Stated older, Entry.Stated newer, Story story) {
        var rows = new ArrayList<Row>();
        for (var field : kind.fields()) {
            var before = says(field, older, story);
            var after = says(field, newer, story);
            if (!before.isEmpty() || !after.isEmpty()) {
                rows.add(new Row(field.ask(), before, after, !before.equals(after)));
            }
        }
        return rows;
    }

    private static String says(Field field, Entry.Stated said, Story story) {
        return said.field(field.id())
                .map(value -> value instanceof Value.KeptApart ? "Kept apart" : story.says(field, value))
                .orElse("");
    }

    private static String says(List<Row> rows) {
        var changed = rows.stream().filter(Row::changed).count();
        return changed == 0
                ? "Nothing differs."
                : Times.plural(changed, "answer") + (changed == 1 ? " differs." : " differ.");
    }
}
