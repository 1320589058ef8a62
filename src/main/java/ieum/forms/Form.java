package ieum.forms;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a centre asks, on the way to its next version. */
@Entity
@Table(name = "form")
class Form extends AbstractAggregateRoot<Form> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FormId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private OrganizationId owner;

    @Enumerated(EnumType.STRING)
    private FormPurpose purpose;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "name"))
    @AttributeOverride(name = "language", column = @Column(name = "name_language"))
    private Text name;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String draft;

    private int versions;

    @Version
    private @Nullable Long version;

    Form(OrganizationId owner, FormText text, AccountId by, Instant at) {
        this.id = FormId.next();
        this.owner = owner;
        this.purpose = text.purpose();
        this.name = text.name();
        this.draft = FormJson.write(FormContent.empty());
        registerEvent(new FormCreated(id, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Form() {}

    void rename(Text name) {
        this.name = name;
    }

    void write(FormContent content) {
        this.draft = FormJson.write(content);
    }

    /** @return the number of the new version */
    int publish(AccountId by, Instant at) {
        var content = content();
        if (content.fields().findAny().isEmpty()) throw new Clash("form.asksNothing");
        versions++;
        registerEvent(new FormPublished(id, by, at));
        return versions;
    }

    FormId id() {
        return id;
    }

    OrganizationId owner() {
        return owner;
    }

    FormPurpose purpose() {
        return purpose;
    }

    Text name() {
        return name;
    }

    FormContent content() {
        return FormJson.content(draft);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
