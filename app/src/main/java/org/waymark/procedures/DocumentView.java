package org.waymark.procedures;

import java.util.List;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// What one source document asks for, paragraph by paragraph, and what answers it.
///
/// @param documents every document, the one that is shown marked
/// @param says      what it is, in a sentence
public record DocumentView(
        Frame frame, List<Frame.Place> documents, String title, String says, List<Section> sections) {
    public DocumentView {
        documents = List.copyOf(documents);
        sections = List.copyOf(sections);
    }

    /// @param place where in the document: "section 6.4"
    public record Section(String place, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// @param id       as it is cited: "H6.4-1"
    /// @param what     in our own words
    /// @param strength how strongly the document puts it: "must"
    /// @param facts    who, in which case and by when, as far as the document says
    /// @param answers  the duties, checks, forms and advice that come of it; some have no address of their own
    public record Row(String id, String what, String strength, List<ProceduresView.Fact> facts, List<Link> answers) {
        public Row {
            facts = List.copyOf(facts);
            answers = List.copyOf(answers);
        }
    }

    @Override
    public String toString() {
        return "DocumentView[hidden]";
    }
}
