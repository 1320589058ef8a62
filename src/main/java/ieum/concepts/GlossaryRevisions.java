package ieum.concepts;

import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.postgres.Scenes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes proper names, above the file that the portal comes with. Who may, whoever asks has to know. */
@Service
@Transactional
public class GlossaryRevisions {
    /** What addresses mean something else by. */
    private static final Set<String> RESERVED = Set.of("new", "import", "export");

    private final GlossaryChangeTable table;
    private final Glossary glossary;
    private final CurrentGlossary current;
    private final ApplicationEventPublisher publisher;
    private final Scenes scenes;
    private final Clock clock;

    GlossaryRevisions(
            GlossaryChangeTable table,
            Glossary glossary,
            CurrentGlossary current,
            ApplicationEventPublisher publisher,
            Scenes scenes,
            Clock clock) {
        this.table = table;
        this.glossary = glossary;
        this.current = current;
        this.publisher = publisher;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What stands against a name like this; none of them has an id before it is there. */
    public List<ProperNameProblem> problems(@Nullable ProperNameId id, ProperNameText text) {
        return glossary.known().problems(id == null ? "" : id.value(), text);
    }

    /** Every step that made it another than in the file, the latest first. */
    @Transactional(readOnly = true)
    public List<GlossaryChange> history(ProperNameId id) {
        return table.of(id.value());
    }

    /** @throws Clash when something stands against it */
    public ProperNameId add(ProperNameText text, UUID by) {
        return add(begin(), text, by);
    }

    /** A line that cannot stand, counted from 1. */
    public record LineProblem(int line, String key, List<Object> arguments) {}

    /** What stands against each of several lines, written as in the file. */
    public List<LineProblem> problems(String lines) {
        var problems = new ArrayList<LineProblem>();
        read(lines, glossary.known(), problems);
        return problems;
    }

    /**
     * All of them, or none.
     *
     * @return how many
     * @throws Clash when something stands against one
     */
    public int add(String lines, UUID by) {
        var known = begin();
        var problems = new ArrayList<LineProblem>();
        var texts = read(lines, known, problems);
        for (var problem : problems)
            throw new Clash(problem.key(), problem.arguments().toArray());
        for (var text : texts) {
            add(known, text, by);
            known = current.fresh();
        }
        return texts.size();
    }

    /**
     * @param last number of the step that was the latest when it was read, or 0
     * @throws Clash when something stands against it
     */
    public void revise(ProperNameId id, ProperNameText text, long last, UUID by) {
        var known = begin();
        var name = get(known, id);
        checkLatest(id, last);
        check(known, id.value(), text);
        if (!text.equals(name.text())) end(id, text, by);
    }

    /** Texts are no longer compared by it. */
    public void remove(ProperNameId id, long last, UUID by) {
        get(begin(), id);
        checkLatest(id, last);
        end(id, null, by);
    }

    private ProperNameId add(KnownNames known, ProperNameText text, UUID by) {
        check(known, "", text);
        var taken = new java.util.HashMap<String, Boolean>();
        known.used.forEach(id -> taken.put(id, true));
        RESERVED.forEach(id -> taken.put(id, true));
        var id = ProperNameId.of(GlossaryFile.free(text, taken));
        end(id, text, by);
        return id;
    }

    private List<ProperNameText> read(String lines, KnownNames known, List<LineProblem> problems) {
        var texts = new ArrayList<ProperNameText>();
        var seen = new java.util.HashMap<String, Integer>();
        var number = 0;
        for (var line : lines.lines().toList()) {
            number++;
            if (!GlossaryFile.says(line)) continue;
            try {
                var text = GlossaryFile.line(line.strip());
                for (var problem : known.problems("", text))
                    problems.add(new LineProblem(number, problem.key(), problem.arguments()));
                for (var spelling : text.as("").all()) {
                    var earlier = seen.putIfAbsent(spelling.toLowerCase(Locale.ROOT), number);
                    if (earlier != null)
                        problems.add(new LineProblem(number, "properName.problem.twice", List.of(spelling, earlier)));
                }
                texts.add(text);
            } catch (IllegalArgumentException e) {
                problems.add(new LineProblem(number, "properName.problem.line", List.of()));
            }
        }
        return texts;
    }

    /** Nobody else changes any until this transaction ends. */
    private KnownNames begin() {
        if (scenes.playing()) throw new Clash("glossary.notPlayed");
        table.lock();
        return current.fresh();
    }

    private void checkLatest(ProperNameId id, long last) {
        var latest = table.of(id.value()).stream()
                .findFirst()
                .map(GlossaryChange::number)
                .orElse(0L);
        if (latest != last) throw new ObjectOptimisticLockingFailureException(ProperName.class, id);
    }

    private void end(ProperNameId id, @Nullable ProperNameText text, UUID by) {
        var at = clock.instant();
        table.add(new GlossaryChange(0, id.value(), text, by, at));
        var known = current.fresh();
        current.becomeAfterCommit(known);
        publisher.publishEvent(new GlossaryRevised(id, known.version(), by, at));
    }

    private static void check(KnownNames known, String id, ProperNameText text) {
        for (var problem : known.problems(id, text))
            throw new Clash(problem.key(), problem.arguments().toArray());
    }

    private static ProperName get(KnownNames known, ProperNameId id) {
        var name = known.all.get(id.value());
        if (name == null) throw new NotFound(id);
        return name;
    }
}
