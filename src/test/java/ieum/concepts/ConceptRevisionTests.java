package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@PagesTest
@RecordApplicationEvents
class ConceptRevisionTests {

    @Autowired
    Concepts concepts;

    @Autowired
    ConceptFinder finder;

    @Autowired
    Extractor extractor;

    @Autowired
    ConceptRevisions revisions;

    @Autowired
    ConceptChangeTable table;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    People people;

    UUID somebody;

    @BeforeEach
    void enter() {
        somebody = people.account().value();
    }

    @Test
    void newConceptIsFoundAtOnceHereAndSoonElsewhere() throws IOException {
        var elsewhere = new Concepts();
        var there = new CurrentConcepts(elsewhere, table);
        var word = word();
        var before = concepts.version();
        var id = revisions.add(text(word, "gas-leak"), somebody);

        assertThat(found("The plant has a %s.".formatted(word))).contains(id.value());
        assertThat(extractor.of(List.of(new Text("A " + word, Language.EN))).around())
                .contains("gas-leak");
        assertThat(concepts.version()).isNotEqualTo(before);
        assertThat(events.stream(ConceptsRevised.class))
                .singleElement()
                .isEqualTo(new ConceptsRevised(
                        id,
                        concepts.version(),
                        somebody,
                        events.stream(ConceptsRevised.class)
                                .findFirst()
                                .orElseThrow()
                                .at()));
        assertThat(elsewhere.get(id.value())).isEmpty();
        there.look();
        assertThat(elsewhere.get(id.value())).isPresent();
        assertThat(elsewhere.version()).isEqualTo(concepts.version());
    }

    @Test
    void whatIsRolledBackIsSeenByNobody() {
        var word = word();
        var before = concepts.version();
        transactions.executeWithoutResult(status -> {
            revisions.add(text(word, null), somebody);
            status.setRollbackOnly();
        });
        assertThat(concepts.version()).isEqualTo(before);
        assertThat(found(word)).isEmpty();
    }

    @Test
    void twoWhoChangeTheSameConceptDoNotOverwriteEachOther() {
        var word = word();
        var id = revisions.add(text(word, null), somebody);
        var last = revisions.history(id).getFirst().number();
        revisions.revise(id, text(word + "a", null), last, somebody);
        assertThatThrownBy(() -> revisions.revise(id, text(word + "b", null), last, somebody))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(found(word + "a")).containsExactly(id.value());
        assertThat(found(word)).isEmpty();
    }

    @Test
    void conceptThatOthersArePartOfStays() {
        var id = revisions.add(text(word(), null), somebody);
        var part = revisions.add(text(word(), id.value()), somebody);
        assertThatThrownBy(() -> revisions.remove(id, somebody)).isInstanceOf(Clash.class);
        revisions.remove(part, somebody);
        revisions.remove(id, somebody);
        assertThat(concepts.get(id.value())).isEmpty();
        assertThat(concepts.tree(Language.EN)).hasSameSizeAs(concepts.all());
    }

    @Test
    void changedConceptsCostNoQueryWhereTheyAreRead() {
        revisions.add(text(word(), null), somebody);
        net.ttddyy.dsproxy.QueryCountHolder.clear();
        finder.in(new Text("A gas leak", Language.EN));
        concepts.version();
        assertThat(net.ttddyy.dsproxy.QueryCountHolder.getGrandTotal().getTotal())
                .isZero();
    }

    private List<String> found(String text) {
        return finder.in(new Text(text, Language.EN)).stream()
                .map(one -> one.concept().id())
                .toList();
    }

    private static ConceptText text(String word, String broader) {
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        for (var language : Language.values()) names.put(language, List.of(word + language.tag()));
        names.put(Language.EN, List.of(word));
        return new ConceptText(names, broader, List.of());
    }

    private static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x"
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
