package org.waymark.concern;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.Wording;
import org.waymark.web.Advice;
import org.waymark.web.Contact;
import org.waymark.web.DutyRow;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Send;

/// What someone who raised a concern keeps.
///
/// @param references to quote, one for each child, each leading to that child's page
/// @param sent       when it was recorded, in words
/// @param ring       whom to ring at once
/// @param say        what to say, sentence by sentence
/// @param rung       sends that they have rung; absent once it is recorded
/// @param told       once it is recorded, who told and when; else empty
/// @param duties     what now runs
/// @param hear       what they will hear, and by when
/// @param wording    words that they may want to change
/// @param mind       what helps and what would make it worse
public record ReceiptView(
        Frame frame,
        List<Link> references,
        String sent,
        List<Contact> ring,
        List<String> say,
        Form form,
        Optional<Send> rung,
        String told,
        List<DutyRow> duties,
        List<Promise> hear,
        List<Wording> wording,
        List<Advice> mind) {
    public ReceiptView {
        references = List.copyOf(references);
        ring = List.copyOf(ring);
        say = List.copyOf(say);
        duties = List.copyOf(duties);
        hear = List.copyOf(hear);
        wording = List.copyOf(wording);
        mind = List.copyOf(mind);
    }

    public record Promise(String says, Moment by) {}

    @Override
    public String toString() {
        return "ReceiptView[hidden]";
    }
}
