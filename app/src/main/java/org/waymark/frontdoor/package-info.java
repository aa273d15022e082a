/// Where concerns arrive: triage and allocation.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.frontdoor;
