package org.waymark.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.web.FieldView.Ask;
import org.waymark.web.FieldView.Choice;
import org.waymark.web.FieldView.Choose;
import org.waymark.web.FieldView.Line;
import org.waymark.web.FieldView.Shape;
import org.waymark.web.FieldView.Size;
import org.waymark.web.FieldView.Words;

/// The frame and the small pieces that the invented pages share.
final class InventedFrame {
    private InventedFrame() {}

    static Frame frame(String title, String current) {
        return new Frame(
                title,
                Assets.built(),
                Optional.of(new Frame.Trial(
                        "Fri 3 April 2026, 18:10", "Fri 3 April, 21:05", "/trial/clock", "2026-04-03", "18:10", "/")),
                List.of(
                        place("Work", "/", current),
                        place("Children", "/children", current),
                        place("Front door", "/front-door", current),
                        place("Procedures", "/procedures", current)),
                Optional.of(new Frame.Person("Sana Iqbal", "Social worker, Children’s Services", "/sign-out")),
                Optional.of(new Link("Missing now", "/missing", "Say that a child is missing")),
                Optional.empty(),
                List.of(new Hidden("_csrf", "3f1d0c")),
                "Printed by Sana Iqbal on Fri 3 April 2026, 18:10. Copy 1.");
    }

    /// As it is in live use, without the trial's banner.
    static Frame live(Frame frame) {
        return new Frame(
                frame.title(),
                frame.assets(),
                Optional.empty(),
                frame.nav(),
                frame.person(),
                frame.missing(),
                frame.notice(),
                frame.hidden(),
                frame.printed());
    }

    static Frame outside(String title) {
        var inside = frame(title, "");
        return new Frame(
                title,
                inside.assets(),
                inside.trial(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inside.hidden(),
                "");
    }

    static Frame noticed(Frame frame, String title, String says, Link link) {
        return new Frame(
                frame.title(),
                frame.assets(),
                frame.trial(),
                frame.nav(),
                frame.person(),
                frame.missing(),
                Optional.of(new Frame.Notice(title, says, Optional.of(link))),
                frame.hidden(),
                frame.printed());
    }

    private static Frame.Place place(String text, String href, String current) {
        return new Frame.Place(Link.to(text, href), text.equals(current));
    }

    static Frame.Place tab(String text, boolean current) {
        return new Frame.Place(Link.to(text, "#" + text.toLowerCase(Locale.ROOT).replace(' ', '-')), current);
    }

    static Form form(String action) {
        return new Form(action, List.of(new Hidden("once", "8d21")));
    }

    static Cite cite(String row, String place) {
        return new Cite(row, place);
    }

    static Ask ask(String name, String text) {
        return new Ask(name, text, "", "", "", Optional.empty(), Optional.empty());
    }

    static Ask ask(String name, String text, String hint) {
        return new Ask(name, text, hint, "", "", Optional.empty(), Optional.empty());
    }

    static Ask wrong(Ask ask, String error) {
        return new Ask(ask.name(), ask.text(), ask.hint(), error, ask.mark(), ask.onlyIf(), ask.unknown());
    }

    static Ask marked(Ask ask, String mark) {
        return new Ask(ask.name(), ask.text(), ask.hint(), ask.error(), mark, ask.onlyIf(), ask.unknown());
    }

    static Ask onlyIf(Ask ask, String name, String is, String words) {
        var only = new FieldView.OnlyIf(name, List.of(is.split(" ")), words);
        return new Ask(ask.name(), ask.text(), ask.hint(), ask.error(), ask.mark(), Optional.of(only), ask.unknown());
    }

    /// The question with the ways of leaving it open folded under it.
    static Ask open(Ask ask) {
        var unknown = new FieldView.Unknown(
                ask.name(),
                "Not asked, or did not want to say",
                List.of(choice("not-asked", "Not asked"), choice("declined", "Did not want to say")),
                ask.name() + ".why",
                "",
                false);
        return new Ask(ask.name(), ask.text(), ask.hint(), ask.error(), ask.mark(), ask.onlyIf(), Optional.of(unknown));
    }

    static Choice choice(String value, String text) {
        return new Choice(value, text, "", false);
    }

    static Choice chosen(String value, String text) {
        return new Choice(value, text, "", true);
    }

    static FieldView line(Ask ask, String value, Size size) {
        return new Line(ask, value, "text", size, "");
    }

    static FieldView words(Ask ask, int rows, String value) {
        return new Words(ask, value, rows);
    }

    static FieldView radios(Ask ask, Choice... choices) {
        return new Choose(ask, Shape.RADIOS, List.of(choices));
    }

    static FieldView yesNo(Ask ask) {
        return new Choose(
                open(ask),
                Shape.INLINE,
                List.of(choice("yes", "Yes"), choice("no", "No"), choice("unknown", "Not known")));
    }

    static FieldView several(Ask ask, Choice... choices) {
        return new Choose(ask, Shape.CHECKBOXES, List.of(choices));
    }

    static FieldView select(Ask ask, Choice... choices) {
        return new Choose(ask, Shape.SELECT, List.of(choices));
    }
}
