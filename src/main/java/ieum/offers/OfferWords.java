package ieum.offers;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.organizations.OrganizationView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an offer is found by: its words, those of its topic in every language, and whose it is where that is no secret.
 *
 * @param region where its owner is; none of an anonymous one
 */
record OfferWords(List<String> terms, @Nullable String region) {
    @Component
    static class Finder {
        private final Terms terms;
        private final Concepts concepts;

        Finder(Terms terms, Concepts concepts) {
            this.terms = terms;
            this.concepts = concepts;
        }

        OfferWords of(OfferText text, OrganizationView owner) {
            var written = new ArrayList<>(List.of(text.title()));
            if (text.description() != null) written.add(text.description());
            var words = new TreeSet<>(terms.of(written));
            concepts.get(text.topic())
                    .ifPresent(
                            topic -> words.addAll(terms.ofNames(topic.labels().values())));
            if (text.anonymous()) return new OfferWords(List.copyOf(words), null);
            var names = new ArrayList<>(List.of(owner.text().name()));
            names.addAll(owner.text().otherNames().values());
            words.addAll(terms.ofNames(names));
            var region = owner.text().region();
            return new OfferWords(List.copyOf(words), region.isBlank() ? null : region);
        }
    }
}
