/// A person's own sign-in: the second step, who is signed in where, and being asked once more.
///
/// Start at [org.waymark.signin.YouPage]. Nothing takes or returns null.
package org.waymark.signin;
