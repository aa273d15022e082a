/// Photographs and papers on the pages: attached to an entry, looked at, taken out as they were sent, struck out.
///
/// Start at [org.waymark.attachments.AttachPage]. Who may do what is decided by [org.waymark.casefile.Filing]. Nothing
/// takes or returns null.
@NullMarked
package org.waymark.attachments;

import org.jspecify.annotations.NullMarked;
