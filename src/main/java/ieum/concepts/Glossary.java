package ieum.concepts;

import ieum.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The proper names that are never translated nor split, each with its spellings. */
@Component
public class Glossary {
    private volatile KnownNames known;

    @Autowired
    Glossary() throws IOException {
        this(new ClassPathResource("concepts/glossary.txt").getContentAsString(StandardCharsets.UTF_8));
    }

    Glossary(String file) {
        known = new KnownNames(KnownNames.Base.of(file), java.util.List.of(), 0);
    }

    /** A short word that is another one whenever names are others. */
    public String version() {
        return known.version();
    }

    public Collection<ProperName> all() {
        return known.all.values();
    }

    public Optional<ProperName> get(ProperNameId id) {
        return Optional.ofNullable(known.all.get(id.value()));
    }

    /** Whether it is another than in the file that the portal comes with, or not there at all. */
    public boolean isChanged(ProperName name) {
        return known.changed.contains(name.id());
    }

    /** In the order of their labels. */
    public java.util.Comparator<ProperName> byName(Language language) {
        return java.util.Comparator.<ProperName, String>comparing(
                        name -> name.in(language), java.text.Collator.getInstance(language.locale())::compare)
                .thenComparing(ProperName::id);
    }

    KnownNames known() {
        return known;
    }

    void become(KnownNames known) {
        this.known = known;
    }
}
