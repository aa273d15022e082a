/// Photographs and papers as people send them: what they are by what is in them, whether they are what they say, and
/// the copies that are shown of them. Knows nothing of children.
@NullMarked
package org.waymark.files;

import org.jspecify.annotations.NullMarked;
