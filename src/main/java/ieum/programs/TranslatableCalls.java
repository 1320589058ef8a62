package ieum.programs;

import ieum.organizations.Viewer;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What calls say, in other languages: by those who run their programme. */
@Component
class TranslatableCalls implements Translatable {
    private final Calls calls;
    private final Programs programs;
    private final ProgramPolicy policy;

    TranslatableCalls(Calls calls, Programs programs, ProgramPolicy policy) {
        this.calls = calls;
        this.programs = programs;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var call = calls.get(new CallId(id));
        var texts = new ArrayList<TranslatableText>();
        texts.add(new TranslatableText("title", "call.title", call.title(), true));
        var description = call.text().description();
        if (description != null) texts.add(new TranslatableText("description", "call.description", description, true));
        return new TranslatableThing(
                "/calls/" + id,
                texts,
                policy.mayBrokerSome(programs.get(call.program()), viewer),
                TranslatableThing.signature(viewer));
    }
}
