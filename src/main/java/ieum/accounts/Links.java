package ieum.accounts;

import ieum.shared.postgres.Scenes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that are proof of having received them: HMAC-SHA256 (RFC 2104) of their purpose and object under a key that
 * the database keeps. So no token is stored anywhere, and a mail can be written again.
 */
@Component
public class Links {
    private final JdbcClient jdbc;
    private final Scenes scenes;
    private volatile byte @Nullable [] key;

    Links(JdbcClient jdbc, Scenes scenes) {
        this.jdbc = jdbc;
        this.scenes = scenes;
    }

    /** The unguessable part of a link. The same for the same object, and useless for any other. */
    @Transactional(propagation = Propagation.REQUIRED)
    public String token(String purpose, Object thing) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var code = mac.doFinal((purpose + " " + thing).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public boolean isGenuine(String token, String purpose, Object thing) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), token(purpose, thing).getBytes(StandardCharsets.UTF_8));
    }

    static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Made by the first who asks; two at once agree on one. */
    private byte[] key() {
        // what is played has a key of its own, under which nothing real is genuine
        var known = scenes.playing() ? null : key;
        if (known != null) return known;
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into link_key (key) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        var kept = jdbc.sql("select key from link_key").query(byte[].class).single();
        if (!scenes.playing()) key = kept;
        return kept;
    }
}
