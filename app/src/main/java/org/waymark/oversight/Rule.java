package org.waymark.oversight;

import java.util.Arrays;
import java.util.Optional;

/// What can stand out. Each rule is said in words that whoever reads an alert can judge.
public enum Rule {
    MANY(
            "many",
            "Many different children in a short time",
            "Opened far more records in a short time than they have cases of their own, and than people of the same job"
                    + " usually open."),
    CRAWL(
            "crawl",
            "Many different children over days",
            "Opened far more different records over some days than they have cases of their own, and than people"
                    + " of the same job usually open."),
    REPEATED(
            "repeated",
            "One child again and again",
            "Opened one record on several days without a role in the case, and recorded nothing in it."),
    HOURS(
            "hours",
            "At hours at which they never work",
            "Opened records at hours, on such a day of the week, at which they were not seen at work in the weeks"
                    + " before."),
    NAME(
            "name",
            "A possible personal link",
            "Opened a record in which a name is like their own surname. It may be a relative, or chance."),
    EMERGENCY(
            "emergency",
            "Records opened in emergencies, again and again",
            "Opened several records in emergencies within days."),
    GIVEN_BACK(
            "given-back",
            "Given cases, looked, and out again",
            "Was given a case, opened the record, recorded nothing, and was soon out of the case again; more than once."),
    SEARCHES(
            "searches",
            "Searches for one name that find nothing",
            "Searched several times for names that sound alike, and nothing was found. What was searched for is not"
                    + " kept."),
    TURNED_AWAY(
            "turned-away",
            "Tried what is not open to them",
            "Tried several times to open records that are not open to them."),
    LIMIT(
            "limit",
            "Stopped at the limit on looking",
            "Wanted to open more different records within the hour than the limit lets anybody open, or more pages than"
                    + " anybody reads.");

    private final String word;
    private final String title;
    private final String says;

    Rule(String word, String title, String says) {
        this.word = word;
        this.title = title;
        this.says = says;
    }

    /// As it is stored.
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /// The rule in a sentence.
    public String says() {
        return says;
    }

    static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
