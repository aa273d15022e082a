/// What only the trial has: a clock that can be moved, an invented partnership and invented children.
///
/// Nothing here is reachable outside trial mode. Nothing takes or returns null.
package org.waymark.trial;
