package org.waymark.agencies;

/// What is asked of a worker besides the password.
public final class SecondStepRule {
    private final SecondSteps codes;
    private final Passkeys passkeys;
    private final boolean required;

    /// @param required whether a password alone lets nobody see a child; else each decides for themselves
    public SecondStepRule(SecondSteps codes, Passkeys passkeys, boolean required) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.required = required;
    }

    /// Whether a second step comes after the password: a code if they turned that on, or, where everybody needs one,
    /// a passkey that they have.
    public boolean isAsked(String worker) {
        return codes.isOn(worker) || (required && passkeys.has(worker));
    }

    /// Whether a worker's device makes codes. Whoever has a passkey alone has recovery codes at most.
    public boolean hasCodes(String worker) {
        return codes.isOn(worker);
    }

    /// Whether a worker still has to set one up.
    public boolean isLacking(String worker) {
        return required && !isAsked(worker);
    }

    /// Whether a worker who has just added a passkey needs recovery codes: without them a lost device would lock
    /// them out.
    public boolean needsRecoveryCodes(String worker) {
        return required && isAsked(worker) && codes.recoveryCodesLeft(worker) == 0;
    }
}
