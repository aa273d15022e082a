package org.waymark.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.agencies.Worker;
import org.waymark.web.SignInView;

/// The invented partnership of a trial: its agencies, its workers, and one sign-in for each of them.
public final class TrialPeople {
    private static final List<String> WORDS = List.of(
            "amber", "anchor", "apple", "badger", "basil", "beacon", "birch", "breeze", "bridge", "candle", "cedar",
            "cherry", "cloud", "clover", "copper", "coral", "daisy", "drift", "ember", "falcon", "fern", "finch",
            "harbour", "hazel", "heron", "island", "ivory", "juniper", "kettle", "lantern", "lemon", "linen", "maple",
            "meadow", "mint", "nutmeg", "oak", "olive", "orchard", "otter", "pebble", "pepper", "plum", "poppy",
            "quill", "raven", "river", "robin", "saffron", "sage", "silver", "sparrow", "spruce", "stone", "swift",
            "thistle", "timber", "tulip", "velvet", "walnut", "willow", "winter", "wren", "yarrow");

    private static final List<Invented> AGENCIES = List.of(
            new Invented("hillcrest", "Hillcrest School", "school"),
            new Invented("hartfield", "Hartfield Children’s Services", "childrens-services"),
            new Invented("hartfield-police", "Hartfield Police", "police"),
            new Invented("hartfield-health", "Hartfield Community Health", "health"),
            new Invented("larkspur", "Larkspur Fostering", "fostering-agency"),
            new Invented("harbour-light", "Harbour Light", "charity"),
            new Invented("brookvale", "Brookvale Children’s Services", "childrens-services"));

    private static final List<Person> PEOPLE = List.of(
            new Person("tessa", "Tessa Moore", "Teacher", "hillcrest", "", ""),
            new Person("joan", "Joan Pryce", "Designated safeguarding lead", "hillcrest", "", "safeguarding-lead"),
            new Person("dev", "Dev Patel", "Duty worker", "hartfield", "front-door", "duty-worker"),
            new Person("sana", "Sana Iqbal", "Social worker", "hartfield", "north", "social-worker,nrm-lead"),
            new Person("owen", "Owen Clarke", "Social worker", "hartfield", "north", "social-worker,nrm-lead"),
            new Person("maggie", "Maggie Reid", "Team manager", "hartfield", "north", "team-manager"),
            new Person("lewis", "Lewis Hart", "Service manager", "hartfield", "", "service-manager"),
            new Person("ruth", "Ruth Adeyemi", "Head of service", "hartfield", "", "head-of-service"),
            new Person(
                    "priya",
                    "Priya Nair",
                    "Detective constable",
                    "hartfield-police",
                    "",
                    "police-lead,safeguarding-lead"),
            new Person("hugh", "Hugh Brennan", "Detective inspector", "hartfield-police", "", "police-manager"),
            new Person("tom", "Tom Bell", "Victim liaison officer", "hartfield-police", "", "victim-liaison-officer"),
            new Person(
                    "orla", "Orla Quinn", "Data protection officer", "hartfield", "", Worker.DATA_PROTECTION_OFFICER),
            new Person(
                    "bram",
                    "Bram Keller",
                    "Data protection officer",
                    "hartfield-police",
                    "",
                    Worker.DATA_PROTECTION_OFFICER),
            new Person("nell", "Nell Foster", "School nurse", "hartfield-health", "", "safeguarding-lead"),
            new Person("grace", "Grace Obi", "Foster carer", "larkspur", "", ""),
            new Person("sam", "Sam Whitlock", "Safeguarding lead", "larkspur", "", "safeguarding-lead"),
            new Person("elif", "Elif Demir", "Support worker", "harbour-light", "", "safeguarding-lead"),
            new Person("farah", "Farah Aziz", "Team manager", "brookvale", "east", "team-manager"),
            new Person("kit", "Kit Nolan", "Social worker", "brookvale", "east", "social-worker"));

    private final JdbcClient sql;
    private final PasswordEncoder encoder;
    private final Path passwordFile;

    /// @param data the folder in which the password is kept, so that every start can tell it again
    public TrialPeople(JdbcClient sql, PasswordEncoder encoder, Path data) {
        this.sql = sql;
        this.encoder = encoder;
        this.passwordFile = data.resolve("trial-password");
    }

    private record Invented(String id, String name, String type) {}

    private record Person(String id, String name, String job, String agency, String team, String roles) {}

    /// Makes the partnership, once for each data folder.
    ///
    /// @return whether it was made now
    public boolean make() {
        if (!sql.sql("select id from agency limit 1").query(String.class).list().isEmpty()) {
            return false;
        }
        AGENCIES.forEach(it -> sql.sql("insert into agency (id, name, type) values (:id, :name, :type)")
                .param("id", it.id())
                .param("name", it.name())
                .param("type", it.type())
                .update());
        team("front-door", "hartfield", "Front door");
        team("north", "hartfield", "North team");
        team("east", "brookvale", "East team");
        var hash = encoder.encode(password());
        PEOPLE.forEach(person -> make(person, String.valueOf(hash)));
        return true;
    }

    /// The password of every sign-in of this trial.
    public String password() {
        try {
            if (!Files.exists(passwordFile)) {
                Files.writeString(passwordFile, generated());
                Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.readString(passwordFile).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read or write " + passwordFile, failed);
        }
    }

    /// A line for each sign-in: the name to sign in with, and who that is.
    public List<String> signIns() {
        return PEOPLE.stream()
                .map(person -> String.format("%-8s %s, %s", person.id(), person.job(), agencyName(person.agency())))
                .toList();
    }

    /// The same for the page that asks who you are.
    public List<SignInView.Account> accounts() {
        return PEOPLE.stream()
                .map(person -> new SignInView.Account(
                        person.name(), person.job() + ", " + agencyName(person.agency()), person.id()))
                .toList();
    }

    private static String agencyName(String id) {
        return AGENCIES.stream()
                .filter(it -> it.id().equals(id))
                .map(Invented::name)
                .findFirst()
                .orElse(id);
    }

    private void team(String id, String agency, String name) {
        sql.sql("insert into team (id, agency, name) values (:id, :agency, :name)")
                .param("id", id)
                .param("agency", agency)
                .param("name", name)
                .update();
    }

    private void make(Person person, String hash) {
        sql.sql("""
                insert into worker (id, agency, team, name, job, roles)
                values (:id, :agency, nullif(:team, ''), :name, :job, string_to_array(:roles, ','))
                """)
                .param("id", person.id())
                .param("agency", person.agency())
                .param("team", person.team())
                .param("name", person.name())
                .param("job", person.job())
                .param("roles", person.roles())
                .update();
        sql.sql("insert into sign_in (worker, password_hash) values (:worker, :hash)")
                .param("worker", person.id())
                .param("hash", hash)
                .update();
    }

    private static String generated() {
        var random = new SecureRandom();
        return WORDS.get(random.nextInt(WORDS.size())) + "-" + WORDS.get(random.nextInt(WORDS.size())) + "-"
                + WORDS.get(random.nextInt(WORDS.size())) + "-" + (10 + random.nextInt(90));
    }
}
