/// Who the children are: how they are called, how old they are as far as anyone knows, and finding one.
///
/// Start at [org.waymark.people.Person]. Nothing takes or returns null.
package org.waymark.people;
