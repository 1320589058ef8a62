package ieum.accounts;

import ieum.shared.Language;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person who signs in by e-mail address and password. */
@Entity
@Table(name = "account")
class Account {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    private String name;
    private String email;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    private Instant registeredAt;

    @Version
    private @Nullable Long version;

    Account(String name, String email, String passwordHash, Instant registeredAt) {
        this.id = AccountId.next();
        this.name = name.strip();
        this.email = normalized(email);
        this.passwordHash = passwordHash;
        this.registeredAt = registeredAt;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Account() {}

    /** Addresses are compared without regard to case, as mail systems do. */
    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String name) {
        this.name = name.strip();
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void choose(@Nullable Language language) {
        this.language = language;
    }

    AccountId id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    AccountView view() {
        return new AccountView(id, name, email, language, registeredAt);
    }
}
