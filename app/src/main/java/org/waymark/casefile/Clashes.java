package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.web.ErrorView;
import org.waymark.web.Form;
import org.waymark.web.Send;

/// Puts beside each other what two people wrote at the same time.
final class Clashes {
    private final Desk desk;
    private final SeenCase seen;

    Clashes(Desk desk, SeenCase seen) {
        this.desk = desk;
        this.seen = seen;
    }

    /// Two decisions, or two plans, of the same kind.
    ///
    /// @param form records one's own as well
    ErrorView.Clash decision(Kind kind, Change.Recording mine, UUID theirs, Form form) {
        var their = statement(theirs.toString());
        return new ErrorView.Clash(
                pairs(kind, mine.fields(), their), who(theirs), form, Send.only("Record mine as well"));
    }

    /// Two corrections of the same entry.
    ErrorView.Clash correction(Kind kind, Map<String, Value> mine, String target, UUID theirs, Form form) {
        return new ErrorView.Clash(
                pairs(kind, mine, statement(target)), who(theirs), form, Send.only("Record mine as well"));
    }

    private List<ErrorView.Pair> pairs(Kind kind, Map<String, Value> mine, Map<String, Value> theirs) {
        var words = desk.story(seen);
        var pairs = new ArrayList<ErrorView.Pair>();
        for (Field field : kind.fields()) {
            var yours = words.says(field, mine.getOrDefault(field.id(), Value.NO_ANSWER));
            var their = words.says(field, theirs.getOrDefault(field.id(), Value.NO_ANSWER));
            if (!yours.equals(their)) {
                pairs.add(new ErrorView.Pair(field.ask(), yours, their));
            }
        }
        return pairs;
    }

    private Map<String, Value> statement(String id) {
        return KnownRecord.asKnownAt(seen.at(), seen.seen().record().entries()).statements().stream()
                .filter(said -> said.id().equals(id))
                .findFirst()
                .map(Entry.Stated::fields)
                .orElse(Map.of());
    }

    private String who(UUID theirs) {
        return seen.entry(theirs.toString())
                .map(Entry::stamp)
                .map(stamp -> desk.agencies().names().getOrDefault(stamp.by(), "Someone") + ", "
                        + TimeWords.minute(stamp.recorded()))
                .orElse("Someone else");
    }
}
