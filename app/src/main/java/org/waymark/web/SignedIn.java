package org.waymark.web;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in, by id alone: what they may do is looked up anew with every click, so that whoever has left is
/// out at once.
public final class SignedIn implements UserDetails, CredentialsContainer, Serializable {
    private static final long serialVersionUID = 1;

    private final String worker;
    private final boolean locked;
    private String passwordHash;

    public SignedIn(String worker, String passwordHash, boolean locked) {
        this.worker = worker;
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    @Override
    public String getUsername() {
        return worker;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public String toString() {
        return "SignedIn[" + worker + "]";
    }
}
