/// Whether the packs answer every row of the register, and how.
///
/// A citation alone is no answer: what cites a row must be of a kind that can answer it, and a page must show it.
package org.waymark.coverage;
