/// The child's record by topic: what is due, known and arranged about one thing, and what of it goes on paper.
///
/// Start at [org.waymark.topics.TopicPages]. Nothing takes or returns null.
package org.waymark.topics;
