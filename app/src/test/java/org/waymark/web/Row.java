package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// An invented duty row, said in the order in which a person would say it.
record Row(
        String title,
        Tone tone,
        Optional<Link> child,
        String reference,
        Moment due,
        String who,
        String strength,
        String note,
        List<Tag> marks) {
    static Row row(String title, Tone tone, Link child, String reference) {
        return new Row(title, tone, Optional.of(child), reference, new Moment("", ""), "", "", "", List.of());
    }

    /// A row on the child's own page, where the child is not named again.
    static Row row(String title, Tone tone) {
        return new Row(title, tone, Optional.empty(), "", new Moment("", ""), "", "", "", List.of());
    }

    Row due(String words, String exact) {
        return new Row(title, tone, child, reference, new Moment(words, exact), who, strength, note, marks);
    }

    Row who(String whose, String strongly) {
        return new Row(title, tone, child, reference, due, whose, strongly, note, marks);
    }

    Row note(String says) {
        return new Row(title, tone, child, reference, due, who, strength, says, marks);
    }

    Row mark(String text) {
        return new Row(title, tone, child, reference, due, who, strength, note, List.of(new Tag(text, Tone.PLAIN)));
    }

    DutyRow act(String text) {
        var about = "for: " + title + child.map(link -> ", " + link.text()).orElse("");
        return new DutyRow(
                title,
                tone,
                child,
                reference,
                due,
                who,
                strength,
                note,
                marks,
                Optional.of(new Link("Why?", "/duties/d1/why", about)),
                Optional.of(new Link(text, "/duties/d1/act", about)));
    }
}
