package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The addresses of the built styles, scripts and fonts. Each carries a hash of its content, so it may be kept for
/// ever.
///
/// @param styles  the style sheet
/// @param start   the script that runs before anything is drawn
/// @param script  the script that improves a page once it stands
/// @param icon    the mark of Waymark
/// @param regular the font that nearly every word is set in, asked for early so that nothing jumps
/// @param bold    the same, bold
public record Assets(String styles, String start, String script, String icon, String regular, String bold) {
    private static final String LIST = "/assets.properties";

    /// The addresses as the build wrote them.
    ///
    /// @throws IllegalStateException if the build has not run
    public static Assets built() {
        var list = new Properties();
        try (var in = Assets.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The styles have not been built: " + LIST + " is missing");
            }
            list.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Assets(
                named(list, "styles"),
                named(list, "start"),
                named(list, "script"),
                named(list, "icon"),
                named(list, "regular"),
                named(list, "bold"));
    }

    private static String named(Properties list, String name) {
        var address = list.getProperty(name);
        if (address == null) {
            throw new IllegalStateException("The built styles lack an address for " + name);
        }
        return address;
    }
}
