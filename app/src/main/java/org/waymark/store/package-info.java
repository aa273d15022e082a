/// PostgreSQL: entries and what is kept apart from them, the audit, keys of commands, and the trial database itself.
///
/// Knows no case work. Everything it writes belongs to the transaction of its caller. Nothing takes or returns null.
package org.waymark.store;
