/// What was begun and not sent: found again, handed to a colleague, thrown away and brought back.
///
/// Start at [org.waymark.drafts.DraftPages]. Nothing takes or returns null.
package org.waymark.drafts;
