/// Forms made from the entry kinds of the packs: questions as they are shown, answers as they come back.
///
/// Start at [org.waymark.forms.Questions] and [org.waymark.forms.Answers]. Nothing takes or returns null.
package org.waymark.forms;
