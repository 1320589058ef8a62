package ieum.notifications;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.meetings.MeetingCardsAsked;
import ieum.meetings.MeetingContractReported;
import ieum.meetings.MeetingPartyUnavailable;
import ieum.meetings.MeetingResultsAsked;
import ieum.meetings.MeetingScheduleChanged;
import ieum.meetings.MeetingTaskConfirmed;
import ieum.meetings.MeetingTaskProposed;
import ieum.meetings.MeetingWishAccepted;
import ieum.meetings.MeetingWishMade;
import ieum.meetings.Parties;
import ieum.meetings.PartyId;
import ieum.meetings.Results;
import ieum.meetings.Tasks;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells participants who would like to meet them, and when they meet. "No thanks" is read on the page. */
@Component
class MeetingNews {
    private final Post post;
    private final Parties parties;
    private final Tasks tasks;
    private final Results results;
    private final Events events;
    private final Organizations organizations;

    MeetingNews(Post post, Parties parties, Tasks tasks, Results results, Events events, Organizations organizations) {
        this.post = post;
        this.parties = parties;
        this.tasks = tasks;
        this.results = results;
        this.events = events;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(MeetingWishMade made) {
        tell(made.to(), About.MEETING_WISH_MADE, made, made.event(), "#received", name(made.from()));
    }

    @ApplicationModuleListener
    void on(MeetingWishAccepted accepted) {
        tell(accepted.from(), About.MEETING_WISH_ACCEPTED, accepted, accepted.event(), "#wishes", name(accepted.to()));
    }

    @ApplicationModuleListener
    void on(MeetingScheduleChanged changed) {
        var party = parties.facts(changed.id());
        if (party.organization() == null) return;
        post.tell(
                organizations.writers(party.organization()),
                About.MEETING_SCHEDULE_CHANGED,
                changed,
                path(changed.event(), changed.id(), ""),
                events.facts(changed.event()).title().original());
    }

    @ApplicationModuleListener
    void on(MeetingTaskProposed proposed) {
        tell(
                proposed.to(),
                About.MEETING_TASK_PROPOSED,
                proposed,
                path(proposed.event(), proposed.to(), "/meetings/" + proposed.meeting()),
                name(proposed.from()),
                tasks.step(proposed.id()));
    }

    @ApplicationModuleListener
    void on(MeetingTaskConfirmed confirmed) {
        tell(
                confirmed.from(),
                About.MEETING_TASK_CONFIRMED,
                confirmed,
                path(confirmed.event(), confirmed.from(), "/meetings/" + confirmed.meeting()),
                name(confirmed.to()),
                tasks.step(confirmed.id()));
    }

    @ApplicationModuleListener
    void on(MeetingContractReported reported) {
        results.facts(reported.id())
                .ifPresent(contract -> tell(
                        reported.to(),
                        About.MEETING_CONTRACT_REPORTED,
                        reported,
                        path(reported.event(), reported.to(), "/meetings/" + reported.meeting() + "#contracts"),
                        name(reported.from()),
                        contract.text().subject().original()));
    }

    @ApplicationModuleListener
    void on(MeetingPartyUnavailable unavailable) {
        post.tell(
                events.organizers(unavailable.event()).stream()
                        .flatMap(organizer -> organizations.writers(organizer).stream())
                        .distinct()
                        .toList(),
                About.MEETING_PARTY_UNAVAILABLE,
                unavailable,
                "/events/" + unavailable.event() + "/meetings/day#unkept",
                name(unavailable.id()),
                unavailable.meetings(),
                events.facts(unavailable.event()).title().original());
    }

    @ApplicationModuleListener
    void on(MeetingCardsAsked asked) {
        tell(
                asked.id(),
                About.MEETING_CARDS_ASKED,
                asked,
                path(asked.event(), asked.id(), "#meetings"),
                asked.meetings(),
                events.facts(asked.event()).title().original());
    }

    @ApplicationModuleListener
    void on(MeetingResultsAsked asked) {
        tell(
                asked.id(),
                About.MEETING_RESULTS_ASKED,
                asked,
                path(asked.event(), asked.id(), "#meetings"),
                asked.meetings(),
                events.facts(asked.event()).title().original());
    }

    private void tell(PartyId whom, About about, Happening happening, EventId event, String place, Object name) {
        tell(
                whom,
                about,
                happening,
                path(event, whom, place),
                name,
                events.facts(event).title().original());
    }

    private void tell(PartyId whom, About about, Happening happening, String address, Object name, String what) {
        var party = parties.facts(whom);
        if (party.organization() == null) return;
        post.tell(organizations.writers(party.organization()), about, happening, address, name, what);
    }

    /** An organisation's name is in the reader's language. */
    private Object name(PartyId id) {
        var party = parties.facts(id);
        return party.organization() == null ? party.name() : party.organization();
    }

    private static String path(EventId event, PartyId party, String place) {
        return "/events/" + event + "/meetings/parties/" + party + place;
    }
}
