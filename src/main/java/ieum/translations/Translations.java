package ieum.translations;

import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import ieum.shared.TextTranslations;
import ieum.shared.Translated;
import ieum.shared.Translation;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with translations. Whose texts they are says who reads and who translates them: see {@link Translatable}. */
@Service
@Transactional
public class Translations implements TextTranslations {
    private final TranslationTable table;
    private final Map<String, Translatable> kinds;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Translations(TranslationTable table, List<Translatable> kinds, ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(Translatable::kind, kind -> kind));
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Translated of(String kind, UUID thing, Language reader) {
        var fields = new HashMap<String, Translation>();
        table.of(kind, thing, reader).forEach((field, kept) -> fields.put(field, kept.translation()));
        return new Translated(fields);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Translated> names(String kind, Collection<UUID> things, Language reader) {
        if (things.isEmpty()) return Map.of();
        var fields = new HashMap<UUID, Map<String, Translation>>();
        for (var kept : table.names(kind, things, reader))
            fields.computeIfAbsent(kept.thing(), one -> new HashMap<>()).put(kept.field(), kept.translation());
        var names = new HashMap<UUID, Translated>();
        fields.forEach((thing, those) -> names.put(thing, new Translated(those)));
        return names;
    }

    /** For whoever translates. @throws Refused where the viewer may not */
    @Transactional(readOnly = true)
    public TranslationView get(String kind, UUID id, Language language, Viewer viewer) {
        var view = read(kind, id, language, viewer);
        if (!view.thing().mayTranslate()) throw new Refused("translate " + kind + " " + id);
        return view;
    }

    /** For whoever reads. */
    @Transactional(readOnly = true)
    public TranslationView read(String kind, UUID id, Language language, Viewer viewer) {
        var translatable = kinds.get(kind);
        if (translatable == null) throw new NotFound(id);
        var thing = translatable.get(id, viewer);
        var kept = table.of(kind, id, language);
        var lines = thing.texts().stream()
                .map(text -> {
                    var one = kept.get(text.field());
                    return one == null
                            ? new TranslationLine(text, null, 0)
                            : new TranslationLine(text, one.translation(), one.version());
                })
                .toList();
        return new TranslationView(kind, id, thing, language, lines);
    }

    /**
     * What a person wrote; where nothing is written there is no translation any more, and one of a machine that stays as it is remains
     * that machine's.
     *
     * @param wordings by field
     * @param state as {@link TranslationView#state} said when they were written
     */
    public void keep(
            String kind, UUID id, Language language, Map<String, String> wordings, String state, Viewer viewer) {
        table.lock(kind, id);
        var view = get(kind, id, language, viewer);
        if (!view.state().equals(state)) throw new ObjectOptimisticLockingFailureException(Translation.class, id);
        for (var line : view.foreign()) {
            var wording = wordings.getOrDefault(line.of().field(), "").strip();
            var before = line.translation();
            if (wording.isEmpty()) {
                if (before != null) remove(view, line, viewer);
            } else if (before == null
                    || line.outdated()
                    || !before.text().original().equals(wording)) put(view, line, wording, false, viewer);
        }
    }

    /** What a machine made of one text. Whatever was changed since stays. */
    void keepMachine(TranslationView seen, TranslationLine line, String wording, Viewer viewer) {
        table.lock(seen.kind(), seen.id());
        read(seen.kind(), seen.id(), seen.language(), viewer).lines().stream()
                .filter(now -> now.state().equals(line.state()))
                .findFirst()
                .ifPresent(now -> put(seen, now, wording, true, viewer));
    }

    private void put(TranslationView view, TranslationLine line, String wording, boolean machine, Viewer viewer) {
        var translation = new Translation(
                new Text(wording, view.language()),
                Translated.fingerprint(line.of().text()),
                machine,
                machine ? "" : view.thing().signature());
        var by = viewer.account().value();
        var at = clock.instant();
        var id = table.put(view.kind(), view.id(), line.of().field(), translation, by, at);
        publisher.publishEvent(new TranslationKept(id, machine, by, at));
    }

    private void remove(TranslationView view, TranslationLine line, Viewer viewer) {
        var kept =
                table.of(view.kind(), view.id(), view.language()).get(line.of().field());
        if (kept == null) return;
        table.remove(kept.id());
        publisher.publishEvent(
                new TranslationRemoved(kept.id(), viewer.account().value(), clock.instant()));
    }
}
