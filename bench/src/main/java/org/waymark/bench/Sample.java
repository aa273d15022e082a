package org.waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.StatelessKieSession;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.packs.Loaded;

/// Thirteen duties of the packs that are written for the peer too: started by entries and by another duty, with
/// conditions, hours, working days, an outside body, and each way in which one entry meets several.
final class Sample {
    private static final Set<String> DUTIES = Set.of(
            "assess-immediate-risk",
            "arrange-safe-accommodation",
            "follow-up-with-form",
            "decide-on-contact",
            "tell-referrer-outcome",
            "allocate-case",
            "hold-strategy-discussion",
            "complete-section-47",
            "convene-meeting",
            "consider-powers",
            "hold-conference",
            "reasonable-grounds-decision",
            "chase-reasonable-grounds");

    private final Loaded.Ready packs;
    private final DutyEngine engine;
    private final StatelessKieSession session;

    Sample(Loaded.Ready packs) {
        this.packs = packs;
        this.engine = new DutyEngine(only(packs.procedures()), packs.calendar());
        this.session = Peer.built(Peer.rules("sample.drl")).newStatelessKieSession();
    }

    private static Procedures only(Procedures all) {
        return new Procedures(
                all.kinds(),
                all.formerKinds(),
                all.facts(),
                all.duties().stream().filter(duty -> DUTIES.contains(duty.id())).toList(),
                List.of(),
                List.of(),
                List.of(),
                all.roles(),
                all.handbook());
    }

    /// A record with its corrections carried out, since the peer's rules know nothing of corrections.
    static CaseRecord corrected(CaseRecord record) {
        var statements = KnownRecord.asKnownAt(LongRecord.NOW, record.entries()).statements();
        return new CaseRecord(record.subject(), List.copyOf(statements), record.holders(), record.agencyTypes());
    }

    static List<Said> facts(CaseRecord corrected) {
        return corrected.entries().stream()
                .map(entry -> new Said((Entry.Stated) entry))
                .toList();
    }

    List<Instance> byWaymark(CaseRecord corrected) {
        return engine.derive(corrected, LongRecord.NOW).duties();
    }

    List<Told> byPeer(List<Said> facts) {
        var answers = new Answers(packs.calendar(), LongRecord.NOW);
        session.setGlobal("answers", answers);
        session.execute(new ArrayList<Object>(facts));
        return answers.all();
    }

    /// How each duty stands, as Waymark found, in the words of [Told#text].
    Set<String> told(List<Instance> instances) {
        return instances.stream().map(Sample::text).collect(Collectors.toSet());
    }

    private static String text(Instance instance) {
        return instance.ref().text() + " " + instance.standing().word()
                + instance.breach()
                        .map(moment -> " limit " + moment.getEpochSecond())
                        .orElse("");
    }
}
