/// Signing in with the sign-in that an agency keeps itself (OpenID Connect).
///
/// Whether a token is what it should be is checked by the library; whom it means here, and whether it is enough, is
/// decided by us. Start at [org.waymark.providers.ProviderPages]. Nothing takes or returns null.
package org.waymark.providers;
