package ieum.forms;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What answers mention: organisations of the portal and fields of technology. They are found by what was typed, and kept behind
 * it: the id of the organisation, or for each field of technology its own, empty for what the portal does not know. Only
 * organisations that everyone may read about are found, so that no answer tells of others.
 */
@Service
public class Mentions {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Directory directory;
    private final Concepts concepts;

    Mentions(Directory directory, Concepts concepts) {
        this.directory = directory;
        this.concepts = concepts;
    }

    /**
     * With what they mention; whatever came behind the words is left out.
     *
     * @param before what was known: the same words go on meaning the same
     */
    public Answers find(FormContent content, Answers before, Answers given) {
        var all = new LinkedHashMap<>(given.values());
        content.fields()
                .filter(field -> field.kind().mentions() && all.containsKey(field.key()))
                .forEach(field -> {
                    var words = given.first(field.key());
                    var known = before.get(field.key());
                    all.put(
                            field.key(),
                            known.size() > 1 && known.getFirst().equals(words) ? known : found(field.kind(), words));
                });
        return new Answers(all);
    }

    /** By the keys of the questions, the organisations that everyone may read about now. */
    public Map<String, OrganizationId> organizations(FormContent content, Answers answers) {
        var mentioned = new LinkedHashMap<String, OrganizationId>();
        content.fields()
                .filter(field -> field.kind() == FieldKind.ORGANIZATION)
                .forEach(field ->
                        organization(answers.get(field.key())).ifPresent(id -> mentioned.put(field.key(), id)));
        mentioned.values().retainAll(directory.listed(mentioned.values()));
        return mentioned;
    }

    /** What the fields of technology are called in every language, so that a row is found by any of them. */
    public List<String> labels(FormContent content, Answers answers) {
        return content.fields()
                .filter(field -> field.kind() == FieldKind.CONCEPT)
                .flatMap(field -> answers.get(field.key()).stream().skip(1))
                .flatMap(id -> concepts.get(id).stream())
                .flatMap(concept -> concept.labels().values().stream())
                .toList();
    }

    /** The fields of technology as they were written. */
    static List<String> parts(String words) {
        return Stream.of(words.split("[,，、;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<OrganizationId> organization(List<String> given) {
        return given.size() < 2 || !ID.matcher(given.get(1)).matches()
                ? Optional.empty()
                : Optional.of(OrganizationId.of(given.get(1)));
    }

    private List<String> found(FieldKind kind, String words) {
        var found = new ArrayList<>(List.of(words));
        if (kind == FieldKind.ORGANIZATION) {
            directory.called(words).ifPresent(id -> found.add(id.toString()));
            return found;
        }
        var ids = parts(words).stream()
                .map(part -> concepts.called(part).map(Concept::id).orElse(""))
                .toList();
        if (!ids.stream().allMatch(String::isEmpty)) found.addAll(ids);
        return found;
    }
}
