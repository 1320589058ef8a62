package ieum.news;

import ieum.events.EventView;
import ieum.shared.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as one viewer reads it.
 *
 * @param wordings as written, the original language first; filled where the viewer does not write it
 * @param publicAt when the embargo ends or ended; none for a draft
 * @param figures as they are written into it: counted now for a draft, and when it was published else
 * @param counted as they are counted now, for those who write it
 * @param code lets the press read it before that; only for those who write it
 */
public record ArticleView(
        ArticleId id,
        EventView event,
        String organizationName,
        ArticleStatus status,
        Language language,
        List<Wording> wordings,
        @Nullable Instant publicAt,
        Map<Figure, Integer> figures,
        Map<Figure, Integer> counted,
        List<Coverage> coverage,
        String code,
        boolean writes) {
    /** In that language, or the one in which it was first written; with the numbers. */
    public Wording in(Language wanted) {
        return wordings.stream()
                .filter(wording -> wording.language() == wanted)
                .findFirst()
                .orElseGet(wordings::getFirst)
                .filled(figures);
    }

    /** As it was written, with names in braces. */
    public @Nullable Wording written(Language wanted) {
        return wordings.stream()
                .filter(wording -> wording.language() == wanted)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmbargoed(Instant now) {
        return status == ArticleStatus.PUBLISHED && publicAt != null && now.isBefore(publicAt);
    }

    /** The figures that are written somewhere in it. */
    public Set<Figure> used() {
        return wordings.stream()
                .flatMap(wording -> wording.used().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Figure.class)));
    }

    /** Whether a number in it is another one now. */
    public boolean isOutdated() {
        return status == ArticleStatus.PUBLISHED
                && used().stream().anyMatch(figure -> !Objects.equals(figures.get(figure), counted.get(figure)));
    }
}
