package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sessions say, in other languages; those among centres in none. */
@Component
class TranslatableSessions implements Translatable {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;

    TranslatableSessions(JdbcClient jdbc, EventLookup lookup, EventPolicy policy) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var event = lookup.visible(event(id), viewer);
        var open = event.status() != EventStatus.DRAFT;
        var text = event.session(new SessionId(id)).text();
        var texts = new ArrayList<TranslatableText>();
        texts.add(new TranslatableText("title", "session.name", text.title(), open));
        if (text.about() != null) texts.add(new TranslatableText("about", "session.about", text.about(), open));
        return new TranslatableThing(
                "/events/" + event.id() + "/sessions/" + id,
                texts,
                policy.mayRevise(lookup.hosts(event), viewer),
                TranslatableThing.signature(viewer));
    }

    private EventId event(UUID session) {
        return jdbc.sql("select event_id from event_session where id = ? and not restricted")
                .param(session)
                .query((row, number) -> new EventId(row.getObject("event_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("session " + session));
    }
}
