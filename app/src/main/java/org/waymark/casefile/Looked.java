package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.engine.access.Tie;
import org.waymark.store.Audit;

/// Who looked at a child's record, and who wrote in it.
///
/// @param seen    the record as the one who asks sees it
/// @param because what lets them see it
/// @param acts    newest first
record Looked(SeenCase seen, List<Tie> because, List<Audit.Same> acts) {
    /// How many days are told at once, and one more, which tells that there are more.
    static final int DAYS = 8;

    /// What was opened when a case was seen as one of several.
    static final String IN_A_LIST = "list";

    /// What was opened by whoever reads what came of a concern they raised.
    static final String RECEIPT = "receipts";

    /// What was opened by whoever asks who looked.
    static final String PAGE = "children/looked";

    /// The reason of a look at the record as it was known earlier.
    static final String EARLIER = "as known earlier";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int LONGEST = 4;

    Looked {
        because = List.copyOf(because);
        acts = List.copyOf(acts);
    }

    /// The address of a page without the ids in it, as the audit keeps it: `children/story`. Whatever else people put
    /// into an address is left out.
    static String page(HttpServletRequest request) {
        return Arrays.stream(request.getRequestURI().split("/", -1))
                .filter(part ->
                        WORD.matcher(part).matches() && !ID.matcher(part).matches())
                .limit(LONGEST)
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return "Looked[" + seen.reference() + "]";
    }
}
