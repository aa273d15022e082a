package org.waymark.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/// The role that Waymark works as. It owns nothing and is held by every lock of the database. Its password is made at
/// each start, and stands nowhere.
///
/// @param password for this run
public record AppRole(String user, String password) {
    private static final String USER = "waymark_app";
    private static final int PASSWORD_BYTES = 24;

    /// Lets Waymark in as this role from now on, and whoever knew the last password no more.
    ///
    /// @param owner a connection of whoever owns the tables, after the migrations
    public static AppRole letIn(Connection owner) throws SQLException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try (var statement = owner.createStatement()) {
            statement.execute("alter role " + USER + " login password '" + password + "'");
        }
        return new AppRole(USER, password);
    }

    @Override
    public String toString() {
        return "AppRole[" + user + "]";
    }
}
