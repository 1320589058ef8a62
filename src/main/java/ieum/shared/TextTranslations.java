package ieum.shared;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Translations of what pages show. Only for whoever sees the original: the page has asked for it before. */
public interface TextTranslations {
    Translated of(String kind, UUID thing, Language reader);

    /** What names each of several, with one query. */
    Map<UUID, Translated> names(String kind, Collection<UUID> things, Language reader);
}
