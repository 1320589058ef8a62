package ieum.vocabulary.web;

import ieum.concepts.ProperNameKind;
import ieum.concepts.ProperNameText;
import ieum.shared.Language;
import ieum.vocabulary.NameView;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spellings one in a line, the established one first.
 *
 * @param last number of the latest change when it was read
 */
record NameForm(
        @NotNull ProperNameKind kind,
        @Size(max = 2000) String en,
        @Size(max = 2000) String ko,
        @Size(max = 2000) String fr,
        @Size(max = 2000) String ru,
        @Size(max = 2000) String vi,
        @Nullable Boolean kept,
        @Nullable Long last) {
    NameForm {
        en = Objects.requireNonNullElse(en, "");
        ko = Objects.requireNonNullElse(ko, "");
        fr = Objects.requireNonNullElse(fr, "");
        ru = Objects.requireNonNullElse(ru, "");
        vi = Objects.requireNonNullElse(vi, "");
        last = Objects.requireNonNullElse(last, 0L);
    }

    static NameForm empty() {
        return new NameForm(ProperNameKind.PLACE, "", "", "", "", "", false, 0L);
    }

    static NameForm of(NameView view) {
        var name = view.name();
        return new NameForm(
                name.kind(),
                lines(name.spellings(Language.EN)),
                lines(name.spellings(Language.KO)),
                lines(name.spellings(Language.FR)),
                lines(name.spellings(Language.RU)),
                lines(name.spellings(Language.VI)),
                name.kept(),
                view.last());
    }

    ProperNameText toText() {
        return new ProperNameText(
                kind,
                Map.of(
                        Language.EN, en.lines().toList(),
                        Language.KO, ko.lines().toList(),
                        Language.FR, fr.lines().toList(),
                        Language.RU, ru.lines().toList(),
                        Language.VI, vi.lines().toList()),
                Boolean.TRUE.equals(kept));
    }

    static String field(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static String lines(List<String> spellings) {
        return String.join("\n", spellings);
    }
}
