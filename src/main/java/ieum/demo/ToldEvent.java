package ieum.demo;

import ieum.events.EventStatus;
import ieum.events.OutcomeKind;
import ieum.events.SessionKind;
import ieum.pitches.PitchKind;
import ieum.roundtables.MeasureStatus;
import ieum.roundtables.Stance;
import ieum.roundtables.Theme;
import ieum.shared.Language;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as {@code events.yaml} tells of it; a registration names its category by position. */
record ToldEvent(
        String key,
        String program,
        String organizer,
        Language language,
        String title,
        String description,
        String place,
        ZoneId zone,
        int startsInDays,
        @Nullable Integer endsInDays,
        LocalTime start,
        LocalTime end,
        EventStatus state,
        @Nullable Integer reportedPersons,
        @Nullable Integer noShows,
        @Nullable List<Site> sites,
        @Nullable List<Speaker> speakers,
        List<Session> sessions,
        List<Category> categories,
        List<Registration> registrations,
        @Nullable List<Said> statements,
        @Nullable List<Issue> issues,
        @Nullable List<Pitch> pitches,
        @Nullable Boolean asks,
        @Nullable List<String> invited,
        @Nullable String announcement,
        @Nullable List<Brought> brought,
        @Nullable List<News> news,
        @Nullable Meetings meetings) {
    /** One-to-one meetings, and who wishes to meet whom, by keys; all that are registered take part. */
    record Meetings(
            int minutes,
            int pause,
            int tables,
            int wishesUntilDaysBefore,
            List<Wish> wishes,
            @Nullable Held held) {
        /** What became of those that were held: cards of both, but for pairs that were missed or of which nobody said anything. */
        record Held(List<List<String>> missed, List<List<String>> unsaid, List<Task> tasks, List<Contract> contracts) {}

        /** What two agreed on as the next step, and by when; the first proposed it. */
        record Task(String from, String with, String what, int dueInDays, boolean done) {}

        /** A contract that came of a meeting some days later; the first reported it. */
        record Contract(
                String from,
                String with,
                String subject,
                BigDecimal amount,
                String currency,
                int daysAfter,
                boolean confirmed,
                boolean verified) {}

        /** The dearest first; those who accepted, and those who said no thanks. */
        record Wish(
                String from,
                List<String> to,
                @Nullable List<String> accepted,
                @Nullable List<String> declined) {}
    }

    /** The day is counted from the first one of the event, which is 0. */
    record Session(
            Language language,
            String title,
            SessionKind kind,
            int day,
            LocalTime start,
            LocalTime end,
            String speaker,
            @Nullable Boolean restricted,
            @Nullable String about,
            @Nullable String site,
            @Nullable List<String> speakers) {}

    /** What somebody said at the round table; in other words where it was approved so. */
    record Said(
            Theme theme,
            Stance stance,
            String said,
            String organization,
            String role,
            @Nullable Boolean consent,
            @Nullable String approved) {}

    /** Which statements are one issue, by position, and what is done about it. */
    record Issue(String title, List<Integer> statements, boolean published, List<Measure> measures) {}

    /** Who presents in which session; a proposal answers a brief by its title, and is scored by who gave it. */
    record Pitch(
            String session,
            PitchKind kind,
            String organization,
            String title,
            String about,
            @Nullable String brief,
            @Nullable List<String> interested,
            @Nullable List<Integer> scores) {}

    /** What a session brought; votes are for, against and abstained, organisations keys of the tale. */
    record Brought(
            String session,
            OutcomeKind kind,
            @Nullable String body,
            @Nullable String answer,
            @Nullable List<Integer> votes,
            @Nullable String organization,
            @Nullable String other) {}

    /** News so many days after the event began, in its languages; the first one is the original. */
    record News(int daysAfter, List<Wording> wordings) {
        record Wording(Language language, String title, String body) {}
    }

    record Measure(
            String what,
            String owner,
            int dueInDays,
            MeasureStatus status,
            @Nullable String note) {}

    /** One of several places, and how many minutes the way takes to those told before it. */
    record Site(String key, String name, @Nullable Map<String, Integer> minutes) {}

    /** Speakers are roles, too. */
    record Speaker(String key, String name, List<Of> affiliations) {}

    /** An organisation of the tale by its key, or a named one. */
    record Of(
            String role,
            @Nullable String organization,
            @Nullable String name) {}

    record Category(Map<Language, String> name, @Nullable Integer capacity) {}

    record Registration(int category, String organization, int count) {}

    int lastDay() {
        return endsInDays == null ? startsInDays : endsInDays;
    }

    /** Some weeks before it begins, yet before today. */
    int publishedDaysAgo() {
        return Math.max(15 - startsInDays, 4);
    }

    int draftedDaysAgo() {
        return publishedDaysAgo() + 2;
    }

    /** From the publication to the day before it begins, or to yesterday. */
    int registeredDaysAgo(Registration registration) {
        var latest = Math.max(1 - startsInDays, 1);
        var what = key + " " + registration.organization();
        return latest + Days.varied(what, publishedDaysAgo() - latest);
    }
}
