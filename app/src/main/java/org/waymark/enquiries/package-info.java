/// Calls from people who ask where, or whether, a child is known.
///
/// Start at [org.waymark.enquiries.Enquiries]. Whoever takes a call learns nothing from Waymark: a call is compared
/// with the children that somebody sees whole only when that person looks at their own work. Nothing takes or
/// returns null.
package org.waymark.enquiries;
