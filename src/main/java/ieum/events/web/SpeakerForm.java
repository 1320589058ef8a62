package ieum.events.web;

import ieum.events.SpeakerAffiliation;
import ieum.events.SpeakerText;
import ieum.events.SpeakerView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A speaker with as many lines for affiliations as there may be; empty ones do not count. */
record SpeakerForm(
        @NotBlank @Size(max = 160) String name, @Nullable List<Line> affiliations, long version) {
    private static final int LONGEST = 160;

    /** Role and organisation, as typed. */
    record Line(@Nullable String role, @Nullable String organization) {
        private static final Line NONE = new Line("", "");

        private boolean empty() {
            return blank(role) && blank(organization);
        }

        private static boolean blank(@Nullable String words) {
            return words == null || words.isBlank();
        }

        private static String words(@Nullable String words) {
            return words == null ? "" : words;
        }
    }

    /** Always with all its lines, however many came. */
    SpeakerForm {
        var lines = new ArrayList<Line>();
        if (affiliations != null)
            affiliations.stream().limit(SpeakerText.MOST).forEach(line -> lines.add(line == null ? Line.NONE : line));
        while (lines.size() < SpeakerText.MOST) lines.add(Line.NONE);
        affiliations = lines;
    }

    static SpeakerForm empty() {
        return new SpeakerForm("", null, 0);
    }

    static SpeakerForm of(SpeakerView speaker) {
        var lines = speaker.text().affiliations().stream()
                .map(one -> new Line(one.role(), one.organizationName()))
                .toList();
        return new SpeakerForm(speaker.text().name(), lines, speaker.version());
    }

    /** A role without an organisation says nothing of for whom one speaks. */
    void check(BindingResult errors) {
        var lines = typed();
        for (int at = 0; at < lines.size(); at++) {
            var field = "affiliations[" + at + "].";
            var line = lines.get(at);
            if (!line.empty() && Line.blank(line.organization()))
                errors.rejectValue(field + "organization", "speaker.needsOrganization");
            if (Line.words(line.organization()).length() > LONGEST) tooLong(field + "organization", errors);
            if (Line.words(line.role()).length() > LONGEST) tooLong(field + "role", errors);
        }
    }

    private static void tooLong(String field, BindingResult errors) {
        errors.rejectValue(field, "speaker.tooLong", new Object[] {LONGEST}, null);
    }

    SpeakerText toText() {
        return new SpeakerText(
                name,
                typed().stream()
                        .filter(line -> !line.empty())
                        .map(line -> SpeakerAffiliation.named(Line.words(line.role()), Line.words(line.organization())))
                        .toList());
    }

    private List<Line> typed() {
        return affiliations == null ? List.of() : affiliations;
    }
}
