package ieum.concepts;

import ieum.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps laid over the concepts of the file, each as far as it still makes sense: a later file may know a name already, or no longer
 * the concept that it was given to.
 */
class Overlay {
    private final Map<String, Concept> all;

    private Overlay(Map<String, Concept> base) {
        all = new LinkedHashMap<>(base);
    }

    static Map<String, Concept> over(Map<String, Concept> base, List<ConceptChange> changes) {
        var overlay = new Overlay(base);
        changes.forEach(overlay::take);
        overlay.all
                .values()
                .removeIf(concept -> concept.names().values().stream().anyMatch(List::isEmpty));
        overlay.all.replaceAll((id, concept) -> overlay.connected(concept, base.get(id)));
        return overlay.all;
    }

    private void take(ConceptChange change) {
        var concept = all.get(change.concept());
        if (change.kind() == ConceptChange.Kind.ADDED) {
            if (concept == null) all.put(change.concept(), begun(change));
            return;
        }
        if (concept == null) return;
        var neighbours = new ArrayList<>(concept.neighbours());
        switch (change.kind()) {
            case REMOVED -> all.remove(concept.id());
            case BROADER -> put(concept, concept.names(), none(change.value()), neighbours);
            case NEIGHBOUR_ADDED -> {
                if (!neighbours.contains(change.value())) neighbours.add(change.value());
                put(concept, concept.names(), concept.broader(), neighbours);
            }
            case NEIGHBOUR_REMOVED -> {
                neighbours.remove(change.value());
                put(concept, concept.names(), concept.broader(), neighbours);
            }
            default -> put(concept, named(concept, change), concept.broader(), neighbours);
        }
    }

    private static Concept begun(ConceptChange change) {
        var names = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) names.put(language, List.of());
        return new Concept(change.concept(), names, none(change.value()), List.of());
    }

    private static Map<Language, List<String>> named(Concept concept, ConceptChange change) {
        var names = new EnumMap<>(concept.names());
        var language = java.util.Objects.requireNonNull(change.language());
        var those = new ArrayList<>(concept.names(language));
        var plain = Scripts.plain(change.value());
        if (change.kind() == ConceptChange.Kind.NAME_ADDED) {
            if (those.stream().noneMatch(name -> Scripts.plain(name).equals(plain))) those.add(change.value());
        } else {
            // without a name left in a language nobody could be shown it
            if (change.kind() == ConceptChange.Kind.LABEL || those.size() > 1)
                those.removeIf(name -> Scripts.plain(name).equals(plain));
            if (change.kind() == ConceptChange.Kind.LABEL) those.addFirst(change.value());
        }
        names.put(language, List.copyOf(those));
        return names;
    }

    private void put(
            Concept old, Map<Language, List<String>> names, @Nullable String broader, List<String> neighbours) {
        all.put(old.id(), new Concept(old.id(), Map.copyOf(names), broader, List.copyOf(neighbours)));
    }

    /** Only with others that there are; where that would go round in circles, as the file has it. */
    private Concept connected(Concept concept, @Nullable Concept original) {
        var neighbours = concept.neighbours().stream().filter(all::containsKey).toList();
        var broader = leadsUp(concept) ? concept.broader() : original == null ? null : original.broader();
        if (broader != null && !all.containsKey(broader)) broader = null;
        return new Concept(concept.id(), Map.copyOf(concept.names()), broader, neighbours);
    }

    private boolean leadsUp(Concept concept) {
        var seen = new HashSet<String>();
        for (var at = concept; at != null; at = at.broader() == null ? null : all.get(at.broader()))
            if (!seen.add(at.id())) return false;
        return true;
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}
