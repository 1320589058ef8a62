package ieum.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What acts are done to, and where its page lies if it has one. The word before an act's dot tells; else the act. */
public enum Thing {
    ACCOUNT(null, "account", "password", "password-reset", "suggestions"),
    ORGANIZATION(
            "/organizations/",
            "organization",
            "organization-merge",
            "member",
            "member-role",
            "facts",
            "exclusion",
            "person.entered"),
    CREDENTIAL("/credentials/", "credential", "credential-end"),
    CONFLICT(null, "conflict"),
    INVITATION(null, "member.invited", "invitation"),
    PROGRAM("/programs/", "program", "track", "place", "places", "reply-days", "room"),
    CALL(
            "/calls/",
            "call",
            "call-question",
            "rule",
            "waiver",
            "eligibility",
            "deadline",
            "rehearsal",
            "reviewers",
            "judging",
            "bidding",
            "second-person"),
    ASSESSMENT("/assessments/", "assessment"),
    CONCEPT(null, "concepts"),
    PROPER_NAME(null, "glossary"),
    TRANSLATION(null, "translation"),
    FORM("/forms/", "form"),
    CHALLENGE("/challenges/", "challenge", "question", "access", "terms"),
    PROPOSAL(
            "/proposals/",
            "proposal",
            "decision",
            "attachment",
            "partner",
            "participation",
            "closing",
            "information",
            "stage",
            "revision",
            "version",
            "remark",
            "recusal",
            "feedback",
            "onward"),
    FILE(null, "file"),
    REVIEW(null, "review"),
    EXPERT(null, "expert"),
    BATCH("/decisions/", "batch"),
    INTRODUCTION("/introductions/", "introduction"),
    MATCH("/matches/", "match"),
    MESSAGE(null, "message"),
    OFFER("/offers/", "offer", "offer-end"),
    INTEREST("/interests/", "interest"),
    DELEGATION("/delegations/", "delegation", "delegation-firm", "delegation-event"),
    EVENT(
            "/events/",
            "event",
            "event-speaker",
            "event-site",
            "event-slides",
            "event-organizer",
            "event-within",
            "event-aim",
            "event-questionnaire",
            "event-session",
            "event-announcement",
            "event-outcome",
            "event-guest",
            "meeting-fair"),
    REGISTRATION(null, "person", "registration", "attendance", "waiting", "registration-answers", "consent"),
    PITCH(null, "pitch"),
    PARTY(null, "meeting-party", "meeting-schedule", "meeting-cards", "meeting-results"),
    WISH(null, "meeting-wish"),
    MEETING_PLAN(null, "meeting-plan"),
    MEETING(null, "meeting-card", "meeting-result"),
    MEETING_CONTRACT(null, "meeting-contract"),
    EXCHANGE_RATE(null, "exchange-rate"),
    MEETING_TASK(null, "meeting-task"),
    ARTICLE("/news/", "article"),
    STATEMENT(null, "statement", "quote"),
    ISSUE(null, "issue"),
    MEASURE(null, "measure"),
    MAIL("/outbox/", "mail", "mail-link"),
    IMPORT("/imports/", "rows");

    private final @Nullable String pages;
    private final Set<String> acts;

    Thing(@Nullable String pages, String... acts) {
        this.pages = pages;
        this.acts = Set.of(acts);
    }

    /** None for a refusal, and for an act that this portal no longer knows. */
    public static Optional<Thing> of(String act) {
        return with(act).or(() -> with(act.split("[.]")[0]));
    }

    /** The address of its page, which whoever may read the audit may not always see. */
    public Optional<String> page(String id) {
        return Optional.ofNullable(pages).map(before -> before + id);
    }

    private static Optional<Thing> with(String act) {
        return Arrays.stream(values()).filter(thing -> thing.acts.contains(act)).findFirst();
    }
}
