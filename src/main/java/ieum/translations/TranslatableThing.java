package ieum.translations;

import ieum.organizations.Viewer;
import java.util.List;

/**
 * A thing with texts, as one viewer sees it.
 *
 * @param path of its page
 * @param mayTranslate whether this viewer may write translations of it
 * @param signature on whose behalf this viewer would do so, shown to all readers; empty where that shall not be said
 */
public record TranslatableThing(String path, List<TranslatableText> texts, boolean mayTranslate, String signature) {
    /** The organisation for which somebody writes; none for who writes for none. */
    public static String signature(Viewer viewer) {
        return viewer instanceof Viewer.Member member ? member.organizationName() : "";
    }
}
