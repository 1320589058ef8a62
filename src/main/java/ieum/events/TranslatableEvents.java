package ieum.events;

import ieum.organizations.Viewer;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What events say, in other languages: by those who write them. */
@Component
class TranslatableEvents implements Translatable {
    private final EventLookup lookup;
    private final EventPolicy policy;

    TranslatableEvents(EventLookup lookup, EventPolicy policy) {
        this.lookup = lookup;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var event = lookup.visible(new EventId(id), viewer);
        var open = event.status() != EventStatus.DRAFT;
        return new TranslatableThing(
                "/events/" + id,
                List.of(
                        new TranslatableText("title", "event.name", event.text().title(), open),
                        new TranslatableText(
                                "description", "event.description", event.text().description(), open)),
                policy.mayRevise(lookup.hosts(event), viewer),
                TranslatableThing.signature(viewer));
    }
}
