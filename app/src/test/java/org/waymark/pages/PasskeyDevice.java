package org.waymark.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.waymark.Visitor;

/// What keeps a person's passkeys: made up by the browser, which otherwise does with it what it does with a real
/// one.
final class PasskeyDevice {
    static final String BUTTON = "Sign in with a passkey";
    static final String NOT_TAKEN = "That passkey was not taken";

    private final CDPSession browser;
    private final String id;

    private PasskeyDevice(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /// A new device at a person's browser, whose owner unlocks it whenever they are asked to.
    static PasskeyDevice of(Visitor person) {
        var browser = person.page().context().newCDPSession(person.page());
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        var made = browser.send("WebAuthn.addVirtualAuthenticator", arguments);
        return new PasskeyDevice(browser, made.get("authenticatorId").getAsString());
    }

    /// A new device with a passkey that its owner, who has signed in, has just added.
    static PasskeyDevice holding(Visitor person, String name) {
        var device = of(person);
        adds(person, name);
        return device;
    }

    /// Adds a passkey on the device that the person has.
    static void adds(Visitor person, String name) {
        person.opens("/you/passkeys/new").writes("Name for this device", name).press("Add a passkey");
        person.page().waitForURL(url -> !url.contains("/new"));
    }

    /// Another device with the same passkeys: the owner's, taken along, or a thief's.
    PasskeyDevice copiedTo(Visitor person) {
        var copy = of(person);
        passkeys().forEach(copy::takes);
        return copy;
    }

    /// Every passkey on it, with all its secrets.
    List<JsonObject> passkeys() {
        return browser.send("WebAuthn.getCredentials", arguments()).getAsJsonArray("credentials").asList().stream()
                .map(it -> it.getAsJsonObject())
                .toList();
    }

    private void takes(JsonObject passkey) {
        var arguments = arguments();
        arguments.add("credential", passkey);
        browser.send("WebAuthn.addCredential", arguments);
    }

    /// From now on somebody else holds it, who cannot unlock it.
    void isFoundByAnother() {
        var arguments = arguments();
        arguments.addProperty("isUserVerified", false);
        browser.send("WebAuthn.setUserVerified", arguments);
    }

    private JsonObject arguments() {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
