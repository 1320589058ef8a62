package ieum.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ieum.concepts.Extract;
import ieum.concepts.Extractor;
import ieum.concepts.ExtractorVersion;
import ieum.shared.Text;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Texts that pages show, taken apart once as long as concepts and proper names stay the same. A text is found by all of its words, so
 * whatever is another text now is taken apart anew.
 */
@Component
class Extracts {
    /** Together, in memory some thirty times as many bytes. */
    private static final long LETTERS = 2_000_000;

    private final ObjectProvider<Extractor> extractor;
    private final ExtractorVersion version;
    private final Cache<Made, Extract> known = Caffeine.newBuilder()
            .maximumWeight(LETTERS)
            .weigher((Made made, Extract extract) -> made.letters())
            .build();

    Extracts(ObjectProvider<Extractor> extractor, ExtractorVersion version) {
        this.extractor = extractor;
        this.version = version;
    }

    private record Made(String version, List<Text> texts) {
        int letters() {
            return texts.stream().mapToInt(text -> text.original().length()).sum();
        }
    }

    Extract of(Collection<Text> texts) {
        return known.get(
                new Made(version.now(), List.copyOf(texts)),
                made -> extractor.getObject().of(made.texts()));
    }
}
