package ieum.demo;

import ieum.events.Affiliation;
import ieum.events.CategoryId;
import ieum.events.CategoryText;
import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.EventText;
import ieum.events.RegistrationFilter;
import ieum.events.SessionText;
import ieum.events.SiteId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events as their organisers draft and publish them, and register so many persons of an organisation. */
class EventStories {
    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final Instant now;
    private final Map<String, EventId> ids = new HashMap<>();
    private final Map<String, List<CategoryId>> categories = new HashMap<>();

    EventStories(Doors doors, Cast cast, ProgramStories programs, Instant now) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.now = now;
    }

    void plan(List<ToldEvent> events, Timeline timeline) {
        for (var told : events) plan(told, timeline);
    }

    private void plan(ToldEvent told, Timeline timeline) {
        var key = told.key();
        var days = new Days(now, told.zone());
        timeline.enter(days.ago(told.draftedDaysAgo(), key + " draft"), "draft " + key, () -> draft(told, days));
        if (told.state() == EventStatus.DRAFT) return;
        timeline.enter(
                days.ago(told.publishedDaysAgo(), key + " publish"),
                "publish " + key,
                () -> doors.events().publish(id(key), cast.of(told.organizer())));
        for (var registration : told.registrations()) {
            var what = registration.organization() + " for " + key;
            var at = days.ago(told.registeredDaysAgo(registration), what);
            timeline.enter(at, "register " + what, () -> register(told, registration));
        }
        if (told.lastDay() < 0)
            timeline.enter(days.in(told.startsInDays(), told.start()), "check in " + key, () -> checkIn(told));
        if (told.pitches() != null && !told.pitches().isEmpty()) {
            var stage = new PitchStory(doors, cast, told);
            timeline.enter(
                    days.ago(told.publishedDaysAgo() - 1, key + " pitches"),
                    "pitches of " + key,
                    () -> stage.prepare(id(key)));
            timeline.enter(days.in(told.lastDay(), told.end()), "votes of " + key, stage::vote);
        }
        var meetings = told.meetings();
        if (meetings != null) {
            var story = new MeetingStory(doors, cast, meetings);
            if (meetings.held() == null)
                timeline.enter(now, "meetings of " + key, () -> story.plan(id(key), cast.of(told.organizer())));
            else new HeldStory(doors, cast, told, story, meetings.held()).enter(() -> id(key), timeline, days);
        }
        var guests = new GuestStory(doors, cast, told);
        timeline.enter(
                days.ago(told.publishedDaysAgo() - 1, key + " guests"), "guests of " + key, () -> guests.ask(id(key)));
        var after = new AfterStory(doors, cast, told);
        if (told.brought() != null && !told.brought().isEmpty())
            timeline.enter(
                    days.in(told.lastDay(), told.end().plusMinutes(30)),
                    "outcomes of " + key,
                    () -> after.record(id(key)));
        if (told.news() != null)
            for (var news : told.news())
                timeline.enter(
                        days.in(told.startsInDays() + news.daysAfter(), LocalTime.of(10, 0)),
                        "news of " + key,
                        () -> after.tell(id(key), news));
        if (told.statements() != null && !told.statements().isEmpty()) {
            var table = new RoundtableStory(doors, cast, told, days);
            var said = told.statements();
            timeline.enter(
                    days.in(told.startsInDays(), told.end()), "round table " + key, () -> table.type(id(key), said));
            timeline.enter(days.ago(-told.startsInDays() - 2, key + " answers"), "quotes of " + key, table::answer);
            timeline.enter(
                    days.ago(-told.startsInDays() - 5, key + " issues"),
                    "issues of " + key,
                    () -> table.agree(id(key)));
        }
    }

    /** Those who came, as it began. */
    private void checkIn(ToldEvent told) {
        var organizer = cast.of(told.organizer());
        var event = id(told.key());
        var all = doors.registrations().all(event, RegistrationFilter.NONE, organizer);
        var came = all.size() - (told.noShows() == null ? 0 : told.noShows());
        for (var row : all.subList(0, came))
            doors.checkIns().record(event, row.code().value(), null, organizer);
    }

    private void draft(ToldEvent told, Days days) {
        var organizer = cast.of(told.organizer());
        var id = doors.events().draft(text(told, days), organizer);
        ids.put(told.key(), id);
        var stage = new EventStage(doors, cast, id, organizer);
        stage.set(told);
        for (var session : told.sessions())
            doors.events()
                    .addSession(id, text(session, told, days, stage.site(session)), stage.speakers(session), organizer);
        var added = new ArrayList<CategoryId>();
        for (var category : told.categories())
            added.add(doors.events().addCategory(id, text(category, told.language()), organizer));
        categories.put(told.key(), added);
    }

    private void register(ToldEvent told, ToldEvent.Registration registration) {
        var category = Objects.requireNonNull(categories.get(told.key())).get(registration.category());
        var organization = Affiliation.to(cast.organization(registration.organization()));
        doors.registrations()
                .registerOthers(
                        id(told.key()), category, organization, registration.count(), cast.of(told.organizer()));
    }

    EventId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not drafted yet");
    }

    private EventText text(ToldEvent told, Days days) {
        return new EventText(
                programs.id(told.program()),
                new Text(told.title(), told.language()),
                new Text(told.description(), told.language()),
                told.place(),
                "",
                told.zone(),
                days.in(told.startsInDays(), told.start()),
                days.in(told.lastDay(), told.end()),
                told.reportedPersons());
    }

    private static SessionText text(ToldEvent.Session session, ToldEvent told, Days days, @Nullable SiteId site) {
        var day = told.startsInDays() + session.day();
        return new SessionText(
                new Text(session.title(), session.language()),
                session.kind(),
                days.in(day, session.start()),
                days.in(day, session.end()),
                session.speaker(),
                Boolean.TRUE.equals(session.restricted()),
                session.about() == null ? null : new Text(session.about(), session.language()),
                site);
    }

    /** A category has a name in the language of the event, and an English one; others of the tale are left out. */
    private static CategoryText text(ToldEvent.Category category, Language language) {
        var english = Objects.requireNonNull(category.name().get(Language.EN));
        var own = category.name().get(language);
        return own == null || language == Language.EN
                ? new CategoryText(new Text(english, Language.EN), "", category.capacity())
                : new CategoryText(new Text(own, language), english, category.capacity());
    }
}
