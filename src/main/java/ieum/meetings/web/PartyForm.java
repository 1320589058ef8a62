package ieum.meetings.web;

import ieum.meetings.PartyText;
import ieum.meetings.PartyView;
import ieum.meetings.Side;
import ieum.shared.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

record PartyForm(
        @Size(max = 160) @Nullable String name,
        @NotNull @Nullable Side side,
        @Nullable Boolean ownTable,
        @Min(1) @Max(100) @Nullable Integer most,
        @Nullable List<Language> languages,
        @Nullable List<Instant> away,
        @Nullable Long version) {
    static PartyForm empty() {
        return new PartyForm("", null, false, null, List.of(), List.of(), null);
    }

    static PartyForm of(PartyView party) {
        var text = party.text();
        return new PartyForm(
                text.name(),
                text.side(),
                text.ownTable(),
                text.most(),
                List.copyOf(text.languages()),
                text.away().stream().sorted().toList(),
                party.version());
    }

    PartyText toText(String known) {
        var spoken = EnumSet.noneOf(Language.class);
        if (languages != null) spoken.addAll(languages);
        var absent = away == null ? List.<Instant>of() : away;
        return new PartyText(
                known,
                Objects.requireNonNull(side),
                Boolean.TRUE.equals(ownTable),
                most,
                spoken,
                absent.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
