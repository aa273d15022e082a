package org.waymark.web;

import java.util.List;

/// The page that asks who you are.
///
/// @param says     what to know first, such as that you were signed out; or empty
/// @param passkey  asks for a passkey instead
/// @param agencies the sign-ins that agencies keep themselves
/// @param accounts in trial mode, the invented people to sign in as
public record SignInView(
        Frame frame,
        Form form,
        List<ErrorItem> errors,
        String says,
        FieldView.Line name,
        FieldView.Line password,
        PasskeyAsk passkey,
        AgencyWaysView agencies,
        List<Account> accounts) {
    public SignInView {
        errors = List.copyOf(errors);
        accounts = List.copyOf(accounts);
    }

    /// One invented person.
    ///
    /// @param way leads to the same page with the name filled in
    public record Account(String name, String role, String way) {
        @Override
        public String toString() {
            return "Account[" + way + "]";
        }
    }

    @Override
    public String toString() {
        return "SignInView[hidden]";
    }
}
