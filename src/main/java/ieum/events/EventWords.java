package ieum.events;

import ieum.concepts.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Under which words an event is found: its own and those of its sessions. */
@Component
class EventWords {
    private final Terms terms;

    EventWords(Terms terms) {
        this.terms = terms;
    }

    /** @param restricted whether sessions count that only staff may know of */
    List<String> of(Event event, boolean restricted) {
        var text = event.text();
        var texts = new ArrayList<>(List.of(text.title(), text.description()));
        var names = new ArrayList<>(List.of(text.venue(), text.address()));
        event.sessions().stream()
                .map(Session::text)
                .filter(session -> restricted || !session.restricted())
                .forEach(session -> {
                    texts.add(session.title());
                    names.add(session.speaker());
                });
        var found = new TreeSet<>(terms.of(texts));
        found.addAll(terms.ofNames(names));
        return List.copyOf(found);
    }
}
