package ieum.events;

import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** As what people come: its name in the language of the event and, or empty, in English; without a capacity no limit. */
@Embeddable
public record CategoryText(
        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "name"))
        @AttributeOverride(name = "language", column = @Column(name = "name_language"))
        Text name,

        String englishName,
        @Nullable Integer capacity) {
    /** How a page in that language calls it. */
    public Text in(Language language) {
        return englishName.isEmpty() || language == name.language() ? name : new Text(englishName, Language.EN);
    }
}
