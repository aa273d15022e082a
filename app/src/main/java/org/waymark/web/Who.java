package org.waymark.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Marks every form with the person it was made for, so that it can be kept for exactly them if it comes back after
/// their sign-in has ended. The mark lets nobody in.
public final class Who {
    /// The unseen field that carries the mark.
    public static final String NAME = "_who";

    private static final String SETTING = "form-mark-key";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /// Takes the key from the database, where every node finds the same one; makes it the first time.
    public Who(JdbcClient sql) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        sql.sql("insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", SETTING)
                .param("value", Base64.getEncoder().encodeToString(fresh))
                .update();
        this.key = Base64.getDecoder()
                .decode(sql.sql("select value from setting where name = :name")
                        .param("name", SETTING)
                        .query(String.class)
                        .single());
    }

    public Hidden mark(String worker) {
        return new Hidden(NAME, worker + "." + code(worker));
    }

    /// The person a mark was made for; empty if it was not made by us.
    public Optional<String> read(String mark) {
        var dot = mark.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var worker = mark.substring(0, dot);
        var same = MessageDigest.isEqual(
                code(worker).getBytes(StandardCharsets.UTF_8),
                mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(worker) : Optional.empty();
    }

    private String code(String worker) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(worker.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
