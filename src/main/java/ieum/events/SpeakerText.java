package ieum.events;

import java.util.List;
import java.util.stream.Collectors;

/** What an organiser says of a speaker: a name, and any number of affiliations up to {@link #MOST}. */
public record SpeakerText(String name, List<SpeakerAffiliation> affiliations) {
    public static final int MOST = 4;

    public SpeakerText {
        affiliations = List.copyOf(affiliations);
    }

    /** Name and affiliations in one line. */
    public String line() {
        return affiliations.isEmpty()
                ? name
                : name + " — "
                        + affiliations.stream().map(SpeakerAffiliation::line).collect(Collectors.joining("; "));
    }
}
