/// The procedures in force, as pages show them.
///
/// The views are built of the pieces in [org.waymark.web]. Nothing takes or returns null.
package org.waymark.procedures;
