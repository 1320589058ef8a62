package ieum.events;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** As what people come to an event; it changes through its event only. */
@Entity
@Table(name = "event_category")
class Category {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CategoryId id;

    private int position;
    private CategoryText text;

    @Version
    private @Nullable Long version;

    Category(int position, CategoryText text) {
        this.id = CategoryId.next();
        this.position = position;
        this.text = text;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Category() {}

    void revise(CategoryText text) {
        this.text = text;
    }

    CategoryId id() {
        return id;
    }

    int position() {
        return position;
    }

    CategoryText text() {
        return text;
    }
}
