package ieum.programs;

import ieum.organizations.Viewer;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What programmes say of themselves, in other languages: by those who run them. */
@Component
class TranslatablePrograms implements Translatable {
    private final Programs programs;
    private final ProgramPolicy policy;

    TranslatablePrograms(Programs programs, ProgramPolicy policy) {
        this.programs = programs;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "program";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var program = programs.get(new ProgramId(id));
        return new TranslatableThing(
                "/programs/" + id,
                List.of(
                        new TranslatableText(
                                "name", "program.name", program.text().name(), true),
                        new TranslatableText(
                                "summary", "program.summary", program.text().summary(), true)),
                policy.mayBrokerSome(program, viewer),
                TranslatableThing.signature(viewer));
    }
}
