package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where people open Waymark. Passkeys are made for this address and answer at no other; browsers make none for an
/// address of numbers.
///
/// @param given what the operator names; else it is `localhost`, at the port where the pages are served
public record OwnAddress(Optional<URI> given) {
    private static final String THIS_MACHINE = "localhost";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

    /// An address as the operator writes it: `https://waymark.example`.
    ///
    /// @return empty if no passkey can be made for it
    public static Optional<OwnAddress> read(String text) {
        try {
            var address = URI.create(text.replaceAll("/$", ""));
            var host = Optional.ofNullable(address.getHost()).orElse("");
            var secure = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && host.equals(THIS_MACHINE));
            return secure
                            && !host.isEmpty()
                            && !NUMBERS.matcher(host).matches()
                            && address.getRawPath().isEmpty()
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null
                    ? Optional.of(new OwnAddress(Optional.of(address)))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// `localhost`, at whatever port.
    public static OwnAddress ofThisMachine() {
        return new OwnAddress(Optional.empty());
    }

    /// @param port where the pages are served
    public URI at(int port) {
        return given.orElseGet(() -> URI.create("http://" + THIS_MACHINE + ":" + port));
    }

    URI at(HttpServletRequest request) {
        return at(request.getLocalPort());
    }

    /// What passkeys are made for.
    public String host() {
        return given.map(URI::getHost).orElse(THIS_MACHINE);
    }

    /// How the browser of a visitor at this address names where it is.
    public String origin(HttpServletRequest request) {
        return at(request).toString();
    }

    /// Whether a visitor has opened Waymark at this address.
    boolean isWhere(HttpServletRequest request) {
        return request.getServerName().equalsIgnoreCase(host());
    }
}
