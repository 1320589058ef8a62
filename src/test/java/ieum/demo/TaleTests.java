package ieum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaleTests {
    private final Tale tale = Tale.read();

    @Test
    void everyFileIsRead() {
        assertThat(tale.organizations()).hasSizeGreaterThan(80);
        assertThat(tale.programs()).hasSize(4);
        assertThat(tale.challenge("gaon-weld").named()).containsExactly("hanbit", "garam", "saesol", "lumiel");
        assertThat(tale.proposals())
                .filteredOn(told -> told.match() != null)
                .hasSize(16)
                .allMatch(told -> !told.reviews().isEmpty());
        assertThat(tale.events()).hasSize(6);
        assertThat(tale.events().getLast().registrations()).isEmpty();
    }

    @Test
    void keyTooManyIsAMistake() {
        assertThatThrownBy(() -> StrictYaml.of("[{language: KO, name: a, nmae: b}]", ToldOrganization.Name.class))
                .hasMessageContaining("nmae");
    }

    @Test
    void keyTooFewIsAMistakeUnlessItMayBeNull() {
        assertThatThrownBy(() -> StrictYaml.of("[{language: KO}]", ToldOrganization.Name.class))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> StrictYaml.of("[{language: KO, name: }]", ToldOrganization.Name.class))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> StrictYaml.of("[{organization: a, count: 1}]", ToldEvent.Registration.class))
                .hasMessageContaining("category");
        assertThat(StrictYaml.of("[{name: {KO: a}, capacity: null}, {name: {KO: b}}]", ToldEvent.Category.class))
                .extracting(ToldEvent.Category::capacity)
                .containsOnlyNulls();
    }

    @Test
    void keyToldTwiceIsAMistake() {
        assertThatThrownBy(() -> StrictYaml.of("[{language: KO, name: a, name: b}]", ToldOrganization.Name.class))
                .hasMessageContaining("duplicate key name");
    }

    @Test
    void referenceToNobodyIsAMistake() {
        var withoutSome = tale.organizations().stream()
                .filter(told -> !told.key().equals("dodam"))
                .toList();
        var broken =
                new Tale(withoutSome, tale.programs(), tale.challenges(), tale.proposals(), tale.events(), List.of());

        assertThatThrownBy(() -> new TaleCheck(broken).check())
                .hasMessage("The demo's data: gaon-hydraulic by dodam names the organization dodam, which is nowhere");
    }

    @Test
    void organisationToldTwiceIsAMistake() {
        var twice =
                List.of(tale.organizations().getFirst(), tale.organizations().getFirst());

        assertThatThrownBy(() -> new TaleCheck(new Tale(twice, List.of(), List.of(), List.of(), List.of(), List.of())))
                .hasMessageContaining("ministry is told twice");
    }
}
