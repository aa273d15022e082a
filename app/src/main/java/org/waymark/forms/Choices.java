package org.waymark.forms;

import java.util.List;
import org.waymark.web.FieldView;

/// What a form can offer beyond the packs: the entries of the record, the agencies, the workers.
///
/// Each choice is offered without being chosen.
public record Choices(List<FieldView.Choice> entries, List<FieldView.Choice> agencies, List<FieldView.Choice> workers) {
    public Choices {
        entries = List.copyOf(entries);
        agencies = List.copyOf(agencies);
        workers = List.copyOf(workers);
    }
}
