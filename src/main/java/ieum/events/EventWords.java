package ieum.events;

import ieum.concepts.Terms;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Under which words an event and its sessions are found: their own, and those of who speaks there, for whom and where. */
@Component
class EventWords {
    private final Terms terms;
    private final SpeakerRepository speakers;
    private final SiteRepository sites;

    EventWords(Terms terms, SpeakerRepository speakers, SiteRepository sites) {
        this.terms = terms;
        this.speakers = speakers;
        this.sites = sites;
    }

    /** Those of restricted sessions are for staff alone. */
    void index(Event event) {
        var people = speakers.of(event.id()).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        var places = sites.findByEventOrderByPosition(event.id()).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
        var text = event.text();
        var open = new TreeSet<>(terms.of(List.of(text.title(), text.description())));
        open.addAll(terms.ofNames(List.of(text.venue(), text.address())));
        var staff = new TreeSet<>(open);
        for (var session : event.sessions()) {
            var words = of(session, people, places);
            session.index(words);
            staff.addAll(words);
            if (!session.text().restricted()) open.addAll(words);
        }
        event.index(List.copyOf(open), List.copyOf(staff));
    }

    private List<String> of(Session session, Map<SpeakerId, Speaker> people, Map<SiteId, Site> places) {
        var text = session.text();
        var texts = new ArrayList<Text>(List.of(text.title()));
        if (text.about() != null) texts.add(text.about());
        var names = new ArrayList<>(List.of(text.speaker()));
        for (var speaker : session.speakers())
            if (people.containsKey(speaker)) {
                var said = people.get(speaker).text();
                names.add(said.name());
                said.affiliations().forEach(affiliation -> {
                    names.add(affiliation.role());
                    names.add(affiliation.organizationName());
                });
            }
        var place = text.site() == null ? null : places.get(text.site());
        if (place != null)
            names.addAll(List.of(place.text().name(), place.text().address()));
        var found = new TreeSet<>(terms.of(texts));
        found.addAll(terms.ofNames(names));
        return List.copyOf(found);
    }
}
