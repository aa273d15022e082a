package org.waymark.web;

import static org.waymark.web.InventedFrame.ask;
import static org.waymark.web.InventedFrame.cite;
import static org.waymark.web.InventedFrame.form;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.outside;
import static org.waymark.web.InventedFrame.wrong;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.procedures.ProceduresView;
import org.waymark.web.FieldView.Line;
import org.waymark.web.FieldView.Size;

/// Every page with invented content: rich, empty, wrong and extreme.
final class InventedPages {
    private InventedPages() {}

    static List<Look> all() {
        return Stream.of(
                        InventedWork.looks(),
                        InventedChild.looks(),
                        InventedRecord.looks(),
                        InventedForms.looks(),
                        InventedConcern.looks(),
                        InventedDoor.looks(),
                        looks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Look> looks() {
        return List.of(
                new Look("sign-in", "web/sign-in.jte", signIn()),
                new Look("sign-in-errors", "web/sign-in.jte", signInWrong()),
                new Look("locked", "web/locked.jte", locked()),
                new Look("not-there", "web/error.jte", notThere()),
                new Look("changed", "web/error.jte", changed()),
                new Look("broken", "web/error.jte", broken()),
                new Look("procedures", "procedures/index.jte", procedures()));
    }

    private static SignInView signIn() {
        return new SignInView(
                outside("Sign in"),
                form("/sign-in"),
                List.of(),
                "",
                name(""),
                password(""),
                Optional.of(Link.to("Sign in with a passkey", "/sign-in/passkey")),
                List.of(
                        new SignInView.Account("Ruth Adeyemi", "Teacher, Hill School", "ruth"),
                        new SignInView.Account("Sana Iqbal", "Social worker, Children’s Services", "sana"),
                        new SignInView.Account("Lena Moss", "Team manager, Children’s Services", "lena"),
                        new SignInView.Account("Tom Dale", "Police constable, Northshire Police", "tom"),
                        new SignInView.Account("Grace Obi", "Foster carer, Northshire Fostering", "grace"),
                        new SignInView.Account("Ines Ward", "Independent Reviewing Officer", "ines")));
    }

    private static SignInView signInWrong() {
        return new SignInView(
                outside("Sign in"),
                form("/sign-in"),
                List.of(new ErrorItem("The address or the password is not right", "#name")),
                "You were signed out because you had not used Waymark for 12 hours. What you had written is kept.",
                name("The address or the password is not right"),
                password(""),
                Optional.empty(),
                List.of());
    }

    private static Line name(String error) {
        return new Line(
                wrong(ask("name", "Email address"), error),
                error.isEmpty() ? "" : "sana@northshire.example",
                "email",
                Size.FULL,
                "username");
    }

    private static Line password(String error) {
        return new Line(wrong(ask("password", "Password"), error), "", "password", Size.FULL, "current-password");
    }

    private static LockedView locked() {
        return new LockedView(
                outside("Locked"),
                form("/unlock"),
                List.of(),
                "sana@northshire.example",
                "Sana Iqbal",
                "Nobody used this page for 15 minutes, so it was covered. What you were writing is kept.",
                password(""));
    }

    private static ErrorView notThere() {
        return new ErrorView(
                frame("Not there", ""),
                "There is nothing here",
                List.of("The address may be mistyped, or the page may have moved."),
                "",
                Optional.empty(),
                List.of(Link.to("See what must happen now", "/"), Link.to("Raise a concern", "/concerns/new")));
    }

    private static ErrorView changed() {
        return new ErrorView(
                frame("Someone else has changed this", "Children"),
                "Someone else has changed this",
                List.of(
                        "While you were writing, Jo Marsh changed the same plan. Nothing is lost: both texts are below. Put into yours what should stay."),
                "",
                Optional.of(new ErrorView.Clash(
                        List.of(new ErrorView.Pair(
                                "How contact with the school is kept",
                                "contact",
                                "Ms Adeyemi rings each morning at 8:30. If Kayla is not in by 9:00 the school rings the social worker and the police.",
                                "Ms Adeyemi rings each morning at 8:30.\nThe school nurse sees Kayla on Tuesdays.")),
                        "Jo Marsh wrote, Fri 3 April 2026, 18:02",
                        form("/children/WM-7K3Q/plan"),
                        Send.only("Record mine"))),
                List.of(Link.to("Leave it as Jo Marsh wrote it", "/children/WM-7K3Q")));
    }

    private static ErrorView broken() {
        return new ErrorView(
                frame("Something went wrong", ""),
                "Something went wrong here",
                List.of(
                        "It is our fault, not yours. What you last recorded is kept. Go back and try once more.",
                        "If a child is in danger, do not wait for Waymark: ring 999."),
                "WM-E-7Q2F",
                Optional.empty(),
                List.of(Link.to("See what must happen now", "/")));
    }

    private static ProceduresView procedures() {
        return new ProceduresView(
                frame("Procedures", "Procedures"),
                List.of(
                        new ProceduresView.Pack(
                                "England", "Guidance", "All of England", "Document 001, published 2011"),
                        new ProceduresView.Pack(
                                "Northshire",
                                "Local procedure",
                                "Agencies in Northshire",
                                "Document 002, reviewed May 2021"),
                        new ProceduresView.Pack(
                                "Fostering",
                                "Agency policy",
                                "Northshire Fostering",
                                "Document 003, dated January 2020")),
                List.of(
                        stage("concern", "Concern", "From the first worry to telling Children’s Services."),
                        stage("actions", "Immediate actions", "Eight things to do at once."),
                        stage("strategy", "Strategy and section 47", "")));
    }

    private static ProceduresView.Stage stage(String id, String title, String says) {
        var open = id.equals("concern");
        return new ProceduresView.Stage(
                id,
                title,
                says,
                open,
                List.of(
                        rule("Tell Children’s Services", "at once", "within 24 hours of when the agency knew"),
                        rule("Keep a note of what the child said", "the same day", "")));
    }

    private static ProceduresView.Rule rule(String title, String target, String limit) {
        return new ProceduresView.Rule(
                title,
                "Any concern that a child may be trafficked goes to Children’s Services at once.",
                "The agency that knows",
                "must",
                "A concern is recorded, and the child may be under 18",
                limit.isEmpty() ? List.of(target) : List.of(target, limit),
                "A contact with Children’s Services, recorded by or for the same agency",
                "Many trafficked children go missing within two or three days.",
                limit.isEmpty() ? List.of(new Tag("Local standard", Tone.PLAIN)) : List.of(),
                List.of(cite("H6.1-1", "document 002, section 6.1"), cite("H8.5-3", "document 002, section 8.5")));
    }
}
