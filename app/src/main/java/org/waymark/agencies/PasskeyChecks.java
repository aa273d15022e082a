package org.waymark.agencies;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Optional;
import org.waymark.keys.Bytes;

/// Reads what a browser sends of a passkey, and checks it as WebAuthn asks. The owner must have shown the device
/// that it is them: a passkey without that would be no more than a key that lies about.
final class PasskeyChecks {
    /// ES256, EdDSA and RS256: between them, every device has one.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private static final boolean OWNER_SHOWN = true;
    private static final boolean SOMEBODY_THERE = true;

    private final ObjectConverter json = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(json);

    /// What a device made.
    record Made(Bytes credential, Bytes key, boolean travels, long counter) {}

    /// What a device signed, not yet checked.
    record Signed(Bytes credential, Bytes handle, AuthenticationData data) {
        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    /// What came of checking it.
    sealed interface Checked {
        record Right(long counter) implements Checked {}

        record Wrong() implements Checked {}

        /// It counts less than it did before: there is a copy of it.
        record Copied() implements Checked {}
    }

    /// @param answer as the browser sent it
    /// @return empty if it is not what was asked for
    Optional<Made> made(String answer, Passkeys.Asked asked) {
        try {
            var data = manager.verifyRegistrationResponseJSON(
                    answer,
                    new RegistrationParameters(
                            server(asked),
                            ALGORITHMS.stream()
                                    .map(it -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(it)))
                                    .toList(),
                            OWNER_SHOWN,
                            SOMEBODY_THERE));
            var made = data.getAttestationObject().getAuthenticatorData();
            var credential = made.getAttestedCredentialData();
            return Optional.of(new Made(
                    Bytes.of(credential.getCredentialId()),
                    Bytes.of(keys.convert(credential)),
                    made.isFlagBE(),
                    made.getSignCount()));
        } catch (RuntimeException notWhatWasAskedFor) { // strangers send this, and the reader throws what it likes
            return Optional.empty();
        }
    }

    /// @param answer as the browser sent it
    /// @return empty if it cannot be read
    Optional<Signed> signed(String answer) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var handle = Optional.ofNullable(data.getUserHandle());
            return handle.map(it -> new Signed(Bytes.of(data.getCredentialId()), Bytes.of(it), data));
        } catch (RuntimeException unreadable) { // strangers send this, and the reader throws what it likes
            return Optional.empty();
        }
    }

    /// @param kept what the device made when the passkey was added, with what it counted last
    Checked check(Signed signed, Made kept, Passkeys.Asked asked) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                OWNER_SHOWN,
                kept.travels(),
                false,
                kept.counter(),
                keys.convert(kept.key().array()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
        try {
            manager.verify(
                    signed.data(),
                    new AuthenticationParameters(server(asked), record, null, OWNER_SHOWN, SOMEBODY_THERE));
            return new Checked.Right(signed.data().getAuthenticatorData().getSignCount());
        } catch (MaliciousCounterValueException behind) {
            return new Checked.Copied();
        } catch (RuntimeException wrong) {
            return new Checked.Wrong();
        }
    }

    private static ServerProperty server(Passkeys.Asked asked) {
        return ServerProperty.builder()
                .origin(new Origin(asked.origin()))
                .rpId(asked.host())
                .challenge(new DefaultChallenge(asked.challenge()))
                .build();
    }
}
