package ieum.translations;

import ieum.concepts.ProtectedNames;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Translations by a machine, where {@code ieum.translation.url} names a server: only when a reader asks, only into their language, only of
 * what everyone may read unless {@code ieum.translation.confidential} says otherwise. Proper names go and come back as placeholders; a
 * translation that lost one is none.
 */
@Component
public class MachineTranslations {
    private static final Logger LOG = LoggerFactory.getLogger(MachineTranslations.class);

    private final Translations translations;
    private final ObjectProvider<ProtectedNames> names;
    private final boolean confidential;
    private final @Nullable Translator translator;

    @Autowired
    MachineTranslations(
            Translations translations,
            ObjectProvider<ProtectedNames> names,
            @Value("${ieum.translation.url:}") String url,
            @Value("${ieum.translation.key:}") String key,
            @Value("${ieum.translation.timeout:20s}") Duration timeout,
            @Value("${ieum.translation.max-characters:10000}") int longest,
            @Value("${ieum.translation.confidential:false}") boolean confidential) {
        this(translations, names, url.isBlank() ? null : new LibreTranslate(url, key, timeout, longest), confidential);
    }

    MachineTranslations(
            Translations translations,
            ObjectProvider<ProtectedNames> names,
            @Nullable Translator translator,
            boolean confidential) {
        this.translations = translations;
        this.names = names;
        this.translator = translator;
        this.confidential = confidential;
    }

    /** Whether a machine can give this reader anything that is not there yet. */
    public boolean offers(TranslationView view) {
        return translator != null && view.foreign().stream().anyMatch(this::isDue);
    }

    /**
     * Each text that has no translation yet, and that a machine may be shown. No transaction waits for the machine.
     *
     * @throws Clash when not all of them could be translated; those that could are kept
     */
    public void translate(String kind, UUID id, Language language, Viewer viewer) {
        var machine = translator;
        if (machine == null) throw new Clash("translation.machine.none");
        var view = translations.read(kind, id, language, viewer);
        String problem = null;
        for (var line : view.foreign()) {
            if (!isDue(line)) continue;
            try {
                translate(view, line, machine, viewer);
            } catch (TranslatorFailed failed) {
                LOG.warn("{} {} could not be translated: {}", kind, id, failed.getMessage());
                throw new Clash("translation.machine.failed");
            } catch (Clash clash) {
                problem = clash.key();
            }
        }
        if (problem != null) throw new Clash(problem);
    }

    private void translate(TranslationView view, TranslationLine line, Translator machine, Viewer viewer) {
        var text = line.of().text();
        var safe = names.getObject().protect(text, view.language());
        if (safe.words().length() > machine.longest()) throw new Clash("translation.machine.tooLong");
        var wording = safe.restored(machine.translate(safe.words(), text.language(), view.language()))
                .orElseThrow(() -> new Clash("translation.machine.names"));
        translations.keepMachine(view, line, wording, viewer);
    }

    /** What a person wrote stays for whoever brings it up to date, even where its original is another one now. */
    private boolean isDue(TranslationLine line) {
        var there = line.translation();
        return (there == null || (there.machine() && line.outdated()))
                && (line.of().open() || confidential);
    }
}
