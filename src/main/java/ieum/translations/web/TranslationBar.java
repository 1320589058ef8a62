package ieum.translations.web;

import ieum.organizations.Viewer;
import ieum.shared.web.SearchPage;
import ieum.translations.MachineTranslations;
import ieum.translations.Translations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a page offers to do about the language of its texts, for templates, as {@code @translationBar}. */
@Component("translationBar")
public class TranslationBar {
    private final Translations translations;
    private final MachineTranslations machines;

    TranslationBar(Translations translations, MachineTranslations machines) {
        this.translations = translations;
        this.machines = machines;
    }

    /**
     * @param write whether the viewer may translate
     * @param machine whether a machine would
     */
    public record Bar(String kind, UUID id, boolean write, boolean machine) {}

    public Bar of(String kind, UUID id, Viewer viewer) {
        if (!viewer.signedIn()) return new Bar(kind, id, false, false);
        var view = translations.read(kind, id, SearchPage.reader(), viewer);
        return new Bar(kind, id, view.thing().mayTranslate() && !view.lines().isEmpty(), machines.offers(view));
    }
}
