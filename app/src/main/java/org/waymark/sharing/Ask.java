package org.waymark.sharing;

import java.util.List;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Send;

/// A short form on a page that says more.
public record Ask(String title, Form form, List<FieldView> fields, Send send) {
    public Ask {
        fields = List.copyOf(fields);
    }
}
