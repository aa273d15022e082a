package org.waymark.concern;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// One page on which a worried person says what they saw.
///
/// @param leave    leads quickly to a page that tells nothing
/// @param danger   whom to ring if a child is in danger now
/// @param avoid    what would make it worse, each in a sentence
/// @param children questions about each child
/// @param add      sends the form to ask about another child
/// @param place    where the child is now, and whether missing
/// @param heard    what was seen and heard, the child's words apart
/// @param signs    indicators, an aid
/// @param risks    what makes exploitation likelier, folded away
/// @param adults   who is with the child
/// @param you      who you are, how to reach you safely, what you have done already
public record RaiseView(
        Frame frame,
        Optional<Link> leave,
        Form form,
        List<ErrorItem> errors,
        List<Contact> danger,
        List<String> avoid,
        List<FieldView.Group> children,
        Send add,
        List<FieldView> place,
        List<FieldView> heard,
        FieldView.Signs signs,
        FieldView.Signs risks,
        List<FieldView> adults,
        List<FieldView> you,
        Send send) {
    public RaiseView {
        errors = List.copyOf(errors);
        danger = List.copyOf(danger);
        avoid = List.copyOf(avoid);
        children = List.copyOf(children);
        place = List.copyOf(place);
        heard = List.copyOf(heard);
        adults = List.copyOf(adults);
        you = List.copyOf(you);
    }

    @Override
    public String toString() {
        return "RaiseView[hidden]";
    }
}
