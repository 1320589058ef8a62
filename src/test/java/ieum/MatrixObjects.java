package ieum;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.PasswordResets;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.Disclosure;
import ieum.challenges.Questions;
import ieum.delegations.DelegationId;
import ieum.delegations.DelegationText;
import ieum.delegations.Delegations;
import ieum.duplicates.Duplicates;
import ieum.duplicates.Mergers;
import ieum.events.AimKind;
import ieum.events.Aims;
import ieum.events.Announcements;
import ieum.events.CoOrganizers;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Families;
import ieum.events.OutcomeKind;
import ieum.events.OutcomeText;
import ieum.events.Outcomes;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.events.SiteText;
import ieum.events.Sites;
import ieum.events.Slides;
import ieum.events.SpeakerAffiliation;
import ieum.events.SpeakerText;
import ieum.events.Speakers;
import ieum.files.FileFixtures;
import ieum.forms.FormFixtures;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.imports.ImportFixtures;
import ieum.imports.ImportKind;
import ieum.imports.Imports;
import ieum.matching.IntroductionId;
import ieum.matching.Introductions;
import ieum.matching.Matches;
import ieum.matching.Onwards;
import ieum.matching.ThreadId;
import ieum.matching.Threads;
import ieum.meetings.Cards;
import ieum.meetings.Effort;
import ieum.meetings.HeldFilter;
import ieum.meetings.MeetingFairs;
import ieum.meetings.MeetingFixtures;
import ieum.meetings.MeetingPlanId;
import ieum.meetings.Pair;
import ieum.meetings.Plans;
import ieum.meetings.Side;
import ieum.meetings.Wishes;
import ieum.news.ArticleId;
import ieum.news.Articles;
import ieum.news.Wording;
import ieum.notifications.NotificationFixtures;
import ieum.offers.InterestId;
import ieum.offers.Interests;
import ieum.offers.OfferFixtures;
import ieum.offers.OfferId;
import ieum.offers.Offers;
import ieum.offers.Pictures;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialId;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.pitches.PitchKind;
import ieum.pitches.PitchText;
import ieum.pitches.Pitches;
import ieum.programs.AssessmentFixtures;
import ieum.programs.Assessments;
import ieum.programs.CallId;
import ieum.programs.CallParts;
import ieum.programs.CallQuestions;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.RuleKind;
import ieum.programs.RuleText;
import ieum.proposals.Attachments;
import ieum.proposals.InformationRequests;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalText;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.proposals.Versions;
import ieum.rehearsals.RehearsalId;
import ieum.rehearsals.RehearsalView;
import ieum.rehearsals.Rehearsals;
import ieum.reviews.Batches;
import ieum.reviews.Bids;
import ieum.reviews.Deciding;
import ieum.reviews.Decisions;
import ieum.reviews.ExpertId;
import ieum.reviews.ExpertText;
import ieum.reviews.Experts;
import ieum.reviews.Feedbacks;
import ieum.reviews.Outcome;
import ieum.reviews.Panels;
import ieum.roundtables.Issues;
import ieum.roundtables.MeasureText;
import ieum.roundtables.Stance;
import ieum.roundtables.StatementText;
import ieum.roundtables.Statements;
import ieum.roundtables.Theme;
import ieum.searches.SavedSearchId;
import ieum.searches.SavedSearches;
import ieum.searches.SearchAddress;
import ieum.searches.SearchedList;
import ieum.shared.Language;
import ieum.vocabulary.WordSuggestions;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The things that the matrix of routes is played on, by the names it uses for them; each call makes a new one. */
public class MatrixObjects {
    public final Map<String, Viewer> viewers = new HashMap<>();

    private final Map<String, Supplier<Map<String, String>>> objects = new HashMap<>();
    private final People people;
    private final Organizations organizations;
    private final Invitations invitations;
    private final Programs programs;
    private final Calls calls;
    private final CallParts parts;
    private final InformationRequests requests;
    private final Questions questions;
    private final CallQuestions callQuestions;
    private final Partners partners;
    private final Duplicates duplicates;
    private final Mergers mergers;
    private final Forms forms;
    private final Challenges challenges;
    private final Circles circles;
    private final Proposals proposals;
    private final Attachments attachments;
    private final Revisions revisions;
    private final Versions versions;
    private final Imports imports;
    private final Credentials credentials;
    private final CallRules rules;
    private final Eligibility eligibility;
    private final Assessments assessments;
    private final Offers offers;
    private final Pictures pictures;
    private final Interests interests;
    private final Delegations delegations;
    private final Matches matches;
    private final Introductions introductions;
    private final Threads threads;
    private final Onwards onwards;
    private final Batches batches;
    private final Decisions decisions;
    private final Deciding deciding;
    private final PasswordResets resets;
    private final NotificationFixtures notifications;
    private final Events events;
    private final Speakers speakers;
    private final Sites sites;
    private final Slides slides;
    private final Aims aims;
    private final Announcements announcements;
    private final Outcomes outcomes;
    private final ieum.events.Invitations guests;
    private final CoOrganizers coOrganizers;
    private final Families families;
    private final Statements statements;
    private final Pitches pitches;
    private final MeetingFixtures meetingFixtures;
    private final MeetingFairs meetingFairs;
    private final Wishes wishes;
    private final Plans plans;
    private final Cards cards;
    private final Articles articles;
    private final Issues issues;
    private final Registrations registrations;
    private final Rehearsals rehearsals;
    private final Conflicts conflicts;
    private final Feedbacks feedbacks;
    private final Experts experts;
    private final Bids bids;
    private final Panels panels;
    private final Accounts accounts;
    private final SavedSearches searches;
    private final WordSuggestions words;
    private @Nullable CallId rehearsed;
    private @Nullable UUID proposedVersion;

    public MatrixObjects(
            People people,
            Organizations organizations,
            Invitations invitations,
            Programs programs,
            Calls calls,
            CallParts parts,
            InformationRequests requests,
            Questions questions,
            CallQuestions callQuestions,
            Partners partners,
            Duplicates duplicates,
            Mergers mergers,
            Forms forms,
            Challenges challenges,
            Circles circles,
            Proposals proposals,
            Attachments attachments,
            Revisions revisions,
            Versions versions,
            Offers offers,
            Pictures pictures,
            Interests interests,
            Delegations delegations,
            Matches matches,
            Introductions introductions,
            Threads threads,
            Onwards onwards,
            Batches batches,
            Decisions decisions,
            Deciding deciding,
            PasswordResets resets,
            NotificationFixtures notifications,
            Events events,
            Speakers speakers,
            Sites sites,
            Slides slides,
            Aims aims,
            Announcements announcements,
            Outcomes outcomes,
            ieum.events.Invitations guests,
            CoOrganizers coOrganizers,
            Families families,
            Statements statements,
            Pitches pitches,
            MeetingFixtures meetingFixtures,
            MeetingFairs meetingFairs,
            Wishes wishes,
            Plans plans,
            Cards cards,
            Articles articles,
            Issues issues,
            Registrations registrations,
            Imports imports,
            Credentials credentials,
            CallRules rules,
            Eligibility eligibility,
            Assessments assessments,
            Rehearsals rehearsals,
            Conflicts conflicts,
            Feedbacks feedbacks,
            Experts experts,
            Bids bids,
            Panels panels,
            Accounts accounts,
            SavedSearches searches,
            WordSuggestions words) {
        this.searches = searches;
        this.words = words;
        this.conflicts = conflicts;
        this.feedbacks = feedbacks;
        this.experts = experts;
        this.bids = bids;
        this.panels = panels;
        this.accounts = accounts;
        this.people = people;
        this.organizations = organizations;
        this.invitations = invitations;
        this.programs = programs;
        this.calls = calls;
        this.parts = parts;
        this.requests = requests;
        this.questions = questions;
        this.callQuestions = callQuestions;
        this.partners = partners;
        this.duplicates = duplicates;
        this.mergers = mergers;
        this.forms = forms;
        this.challenges = challenges;
        this.circles = circles;
        this.proposals = proposals;
        this.attachments = attachments;
        this.revisions = revisions;
        this.versions = versions;
        this.imports = imports;
        this.credentials = credentials;
        this.rules = rules;
        this.eligibility = eligibility;
        this.assessments = assessments;
        this.rehearsals = rehearsals;
        this.offers = offers;
        this.pictures = pictures;
        this.interests = interests;
        this.delegations = delegations;
        this.matches = matches;
        this.introductions = introductions;
        this.threads = threads;
        this.onwards = onwards;
        this.batches = batches;
        this.decisions = decisions;
        this.deciding = deciding;
        this.resets = resets;
        this.notifications = notifications;
        this.events = events;
        this.speakers = speakers;
        this.sites = sites;
        this.slides = slides;
        this.aims = aims;
        this.announcements = announcements;
        this.outcomes = outcomes;
        this.guests = guests;
        this.coOrganizers = coOrganizers;
        this.families = families;
        this.statements = statements;
        this.pitches = pitches;
        this.meetingFixtures = meetingFixtures;
        this.meetingFairs = meetingFairs;
        this.wishes = wishes;
        this.plans = plans;
        this.cards = cards;
        this.articles = articles;
        this.issues = issues;
        this.registrations = registrations;
    }

    /** Named by the columns of the matrix; whoever stands for one already goes on doing so. */
    public void cast() {
        if (!objects.isEmpty()) return;
        viewers.computeIfAbsent("visitor", role -> new Viewer.Visitor());
        viewers.computeIfAbsent("demand", role -> people.demand());
        viewers.computeIfAbsent("startup", role -> people.startup());
        viewers.computeIfAbsent("centre", role -> people.centre());
        viewers.computeIfAbsent("stranger", role -> people.startup());
        viewers.computeIfAbsent("othercentre", role -> people.centre());
        viewers.computeIfAbsent("ministry", role -> people.ministry());
        viewers.computeIfAbsent("admin", role -> people.administrator());
        organizations();
        programs();
        challenges();
        offers();
        proposals();
        imports();
        notifications();
        events();
        roundtables();
        pitches();
        news();
    }

    /** The variables of the address: {@code {id}} and whatever else the route has. */
    public Map<String, String> make(String object) {
        if (object.isEmpty()) return Map.of();
        var maker = objects.get(object);
        if (maker == null) throw new AssertionError("The matrix names an unknown object: " + object);
        return maker.get();
    }

    /** What a form is filled in with; {@code ~address} is new each time. */
    public String filled(String value) {
        return switch (value) {
            case "~address" -> People.someAddress();
            case "~open" -> published(Disclosure.EVERYONE).toString();
            case "~opencall" -> openCall().toString();
            case "~stranger" -> organization("stranger").toString();
            case "~centre" -> organization("centre").toString();
            case "~accepted" -> accepted().toString();
            case "~proposed" -> Objects.requireNonNull(proposedVersion).toString();
            case "~startup" -> organization("startup").toString();
            case "~assessment" ->
                AssessmentFixtures.form(forms, viewers.get("centre")).toString();
            default -> value;
        };
    }

    private void organizations() {
        objects.put("organization", () -> id(organization("startup")));
        objects.put(
                "newcomer", () -> id(people.newcomer(OrganizationKind.STARTUP).of()));
        objects.put(
                "newcentre", () -> id(people.newcomer(OrganizationKind.CENTRE).of()));
        objects.put("member", () -> Map.of("id", organization("startup").toString(), "account", colleague()));
        objects.put("invitation", () -> {
            var id = invite();
            return Map.of("id", organization("startup").toString(), "invitation", id);
        });
        objects.put("link", () -> {
            var path = invitations.path(InvitationId.of(invite())).split("/");
            return Map.of("id", path[2], "token", path[3]);
        });
        objects.put("forged", () -> Map.of("id", invite(), "token", "a-guess"));
        objects.put("reviewed", () -> {
            var id = submitted(begun());
            var call = proposals.get(id, viewers.get("startup")).call();
            return Map.of("id", call.toString(), "proposal", id.toString());
        });
        objects.put("bidding", () -> {
            var id = submitted(begun());
            var call = proposals.get(id, viewers.get("startup")).call();
            bids.open(call, Instant.now().plus(Duration.ofDays(1)), viewers.get("centre"));
            return id(call);
        });
        objects.put("answered", () -> {
            var id = submitted(begun());
            proposals.decline(id, ProposalFixtures.english("Too early"), viewers.get("centre"));
            feedbacks.prepare(
                    proposals.get(id, viewers.get("startup")).call(),
                    Set.of(ProposalStatus.DECLINED),
                    ProposalFixtures.english("Thank you"),
                    viewers.get("centre"));
            return id(id);
        });
        objects.put("conflict", () -> {
            var colleague = organizations.viewer(AccountId.of(colleague()));
            conflicts.declare(
                    colleague.account(), organization("demand"), ConflictKind.FAMILY, null, viewers.get("startup"));
            return id(conflicts.own(colleague).getFirst().id());
        });
        objects.put("concept", () -> Map.of("id", "explainable-ai"));
        objects.put("field", () -> Map.of("id", "artificial-intelligence"));
        objects.put("name", () -> Map.of("id", "daegu"));
        objects.put("word", () -> {
            words.suggest("Word " + UUID.randomUUID(), Language.EN, null, "", viewers.get("startup"));
            return id(words.all(viewers.get("startup")).getFirst().id());
        });
        objects.put("search", () -> {
            var colleague = organizations.viewer(AccountId.of(colleague()));
            return id(saved("Wind of a colleague", true, colleague));
        });
        objects.put("ownsearch", () -> id(saved("Wind " + UUID.randomUUID(), false, viewers.get("startup"))));
        objects.put("credential", () -> id(claimed()));
        objects.put("evidence", () -> {
            var id = claimed();
            var file = credentials.get(id, viewers.get("startup")).evidence().id();
            return Map.of("id", id.toString(), "file", file.toString());
        });
        objects.put("twins", this::twins);
        objects.put("merge", () -> {
            var twins = twins();
            var one = OrganizationId.of(twins.get("id"));
            var other = OrganizationId.of(twins.get("other"));
            var centre = viewers.get("centre");
            var compared = duplicates.compare(one, other, centre);
            var id = mergers.merge(
                    one,
                    compared.one().organization().version(),
                    other,
                    compared.other().organization().version(),
                    one,
                    "Twice",
                    centre);
            return Map.of("id", id.toString());
        });
        objects.put("device", () -> Map.of("key", "0123456789abcdef"));
    }

    private Map<String, String> twins() {
        return Map.of(
                "id", people.startup().of().toString(),
                "other", people.startup().of().toString());
    }

    private void programs() {
        objects.put("program", () -> id(program()));
        objects.put("part", () -> {
            var call = calls.of(program()).getFirst().id();
            parts.add(call, organization("ministry"), ProposalFixtures.english("A part"), "", viewers.get("centre"));
            return Map.of("id", call.toString(), "number", "1");
        });
        objects.put("form", () -> id(form()));
        objects.put("section", () -> Map.of("id", form().toString(), "key", "s1"));
        objects.put("question", () -> Map.of("id", form().toString(), "key", "q1"));
        objects.put("ofprogram", () -> Map.of("program", program().toString()));
        objects.put("rule", () -> {
            var call = calls.of(program()).getFirst().id();
            var rule = rules.add(call, RuleText.number(RuleKind.AGE_AT_MOST, 7), viewers.get("centre"));
            return Map.of("id", call.toString(), "rule", rule.toString());
        });
        objects.put("assessment", () -> {
            var id = AssessmentFixtures.submitted(
                    assessments, forms, viewers.get("centre"), (Viewer.Member) viewers.get("startup"));
            return Map.of("id", id.toString());
        });
        objects.put("waiver", () -> {
            var call = calls.of(program()).getFirst().id();
            eligibility.waive(
                    call, organization("startup"), ProposalFixtures.english("Special"), viewers.get("centre"));
            var waiver =
                    eligibility.waivers(call, viewers.get("centre")).getFirst().id();
            return Map.of("id", call.toString(), "waiver", waiver.toString());
        });
        objects.put("rehearsal", () -> id(rehearsal()));
        objects.put("call", () -> id(calls.of(program()).getFirst().id()));
        objects.put(
                "judged", () -> Map.of("id", calls.of(program()).getFirst().id().toString(), "stage", "REVIEW"));
        objects.put(
                "track",
                () -> Map.of(
                        "id",
                        program().toString(),
                        "centre",
                        organization("centre").toString()));
    }

    private void challenges() {
        objects.put(
                "challengepartner",
                () -> Map.of(
                        "id",
                        published(Disclosure.VERIFIED).toString(),
                        "partner",
                        organization("startup").toString()));
        objects.put(
                "otherorganization",
                () -> Map.of("other", organization("ministry").toString()));
        objects.put("room", () -> {
            var challenge = published(Disclosure.VERIFIED);
            var program = challenges.get(challenge, viewers.get("centre")).program();
            return Map.of(
                    "id", program.toString(),
                    "challenge", challenge.toString(),
                    "subject", challenge.toString(),
                    "company", organization("startup").toString());
        });
        objects.put("draft", () -> id(draft(Disclosure.VERIFIED)));
        objects.put("offered", () -> id(offered(Disclosure.VERIFIED)));
        objects.put("open", () -> id(published(Disclosure.EVERYONE)));
        objects.put("published", () -> id(published(Disclosure.VERIFIED)));
        objects.put("translation", () -> {
            var one = id(published(Disclosure.VERIFIED)).get("id");
            return Map.of("kind", "challenge", "id", one);
        });
        objects.put("closed circle", () -> id(published(Disclosure.NAMED)));
        objects.put("named", () -> {
            var id = published(Disclosure.NAMED);
            circles.name(id, organization("startup"), viewers.get("demand"));
            return id(id);
        });
    }

    private void offers() {
        objects.put("offer", () -> id(offer(true)));
        objects.put("offerdraft", () -> id(offer(false)));
        objects.put("picture", () -> {
            var id = offer(true);
            var file = pictures.add(
                    id, OfferFixtures.picture(), ProposalFixtures.english("A pump"), viewers.get("startup"));
            return Map.of("id", id.toString(), "file", file.toString());
        });
        objects.put("delegation", () -> id(delegation(true)));
        objects.put("attended", () -> Map.of("id", delegation(true).toString(), "event", event().toString()));
        objects.put("delegationdraft", () -> id(delegation(false)));
        objects.put(
                "firm",
                () -> Map.of(
                        "id",
                        delegation(true).toString(),
                        "firm",
                        organization("startup").toString()));
        objects.put("listedoffer", () -> Map.of("offer", offer(true).toString()));
        objects.put(
                "challengeoffer",
                () -> Map.of(
                        "id",
                        published(Disclosure.VERIFIED).toString(),
                        "offer",
                        offer(true).toString()));
        objects.put("interest", () -> id(interest()));
        objects.put("passedon", () -> {
            var id = interest();
            interests.passOn(id, null, viewers.get("centre"));
            return id(id);
        });
    }

    /** The centre leads it; the startup is invited, or comes along with an offer. */
    private DelegationId delegation(boolean published) {
        var day = LocalDate.now().plusYears(1);
        var text = new DelegationText(
                ProposalFixtures.english("Firms of the region"),
                ProposalFixtures.english("They look for partners"),
                "RU",
                "Moscow",
                day,
                day);
        var centre = viewers.get("centre");
        var startup = (Viewer.Member) viewers.get("startup");
        var id = delegations.draft(text, centre);
        delegations.invite(id, startup.organizationName(), centre);
        if (published) {
            delegations.accept(id, List.of(offer(true)), startup);
            delegations.publish(id, centre);
        }
        return id;
    }

    private OfferId offer(boolean listed) {
        var text = OfferFixtures.text("A quiet pump", program(), organization("centre"));
        var id = offers.draft(text, viewers.get("startup"));
        if (listed) offers.publish(id, viewers.get("startup"));
        return id;
    }

    private InterestId interest() {
        return interests.express(
                offer(true), ProposalFixtures.english("For our harbour"), false, viewers.get("demand"));
    }

    private void proposals() {
        objects.put("begun", () -> id(begun()));
        objects.put(
                "match",
                () -> id(
                        matches.propose(accepted(), ProposalFixtures.english("A common task"), viewers.get("centre"))));
        objects.put("declined", () -> id(declined()));
        objects.put("onward", () -> {
            var id = declined();
            onwards.allow(id, viewers.get("startup"));
            return id(id);
        });
        objects.put("noted", () -> id(noted()));
        objects.put("introduced", () -> id(introduced()));
        objects.put("talk", () -> id(talk()));
        objects.put("message", () -> {
            var thread = talk();
            var message = threads.write(
                    thread, UUID.randomUUID(), ProposalFixtures.english("Hello"), List.of(), viewers.get("startup"));
            return Map.of("id", thread.toString(), "message", message.toString());
        });
        objects.put("sent", () -> {
            var thread = talk();
            var sent = new Threads.Sent("plan.pdf", FileFixtures.stream(FileFixtures.pdf()));
            threads.write(
                    thread,
                    UUID.randomUUID(),
                    ProposalFixtures.english("Our plan"),
                    List.of(sent),
                    viewers.get("startup"));
            var file = threads.get(thread, viewers.get("startup"))
                    .messages()
                    .getFirst()
                    .files()
                    .getFirst();
            return Map.of("id", thread.toString(), "file", file.id().toString());
        });
        objects.put("requested", () -> {
            var id = submitted(begun());
            requests.ask(id, ProposalFixtures.english("Why?"), null, viewers.get("centre"));
            return Map.of(
                    "id",
                    id.toString(),
                    "request",
                    requests.of(id, viewers.get("centre")).getFirst().id().toString());
        });
        objects.put("asked", () -> {
            var id = published(Disclosure.EVERYONE);
            questions.ask(id, ProposalFixtures.english("How many?"), viewers.get("startup"));
            return Map.of(
                    "id",
                    id.toString(),
                    "question",
                    questions.of(id, viewers.get("startup")).getFirst().id().toString());
        });
        objects.put("opencall", () -> id(openCall()));
        objects.put("askedcall", () -> {
            var id = openCall();
            callQuestions.ask(
                    id, organization("centre"), ProposalFixtures.english("How many?"), viewers.get("startup"));
            return Map.of(
                    "id",
                    id.toString(),
                    "question",
                    callQuestions.of(id, viewers.get("startup")).getFirst().id().toString());
        });
        objects.put("staged", () -> {
            var call = calls.open(program(), ProgramFixtures.stagedCall(), viewers.get("centre"));
            var id = proposals.start(call, organization("centre"), viewers.get("startup"));
            proposals.save(
                    id,
                    ProposalFixtures.text("An answer"),
                    proposals.get(id, viewers.get("startup")).version(),
                    viewers.get("startup"));
            return Map.of("id", submitted(id).toString(), "stage", "SCREENING");
        });
        objects.put("invited", () -> {
            var id = begun();
            partners.invite(id, organization("stranger"), viewers.get("startup"));
            return Map.of(
                    "id",
                    id.toString(),
                    "organization",
                    organization("stranger").toString());
        });
        objects.put("submitted", () -> id(submitted(begun())));
        objects.put("proposed", () -> id(proposed()));
        objects.put("entrusted", () -> entrusted());
        objects.put("expert", () -> {
            var call = calls.of(program()).getFirst().id();
            return Map.of(
                    "id",
                    call.toString(),
                    "expert",
                    expert(call, People.someAddress()).toString());
        });
        objects.put("expert link", () -> {
            var path = experts.path(expert(calls.of(program()).getFirst().id(), People.someAddress()))
                    .split("/");
            return Map.of("id", path[2], "token", path[3]);
        });
        objects.put("forged expert", () -> {
            var id = expert(calls.of(program()).getFirst().id(), People.someAddress());
            return Map.of("id", id.toString(), "token", "a-guess");
        });
        objects.put("changing", () -> id(changing()));
        objects.put("kept", () -> {
            var id = begun();
            write(id, ProposalFixtures.text("What is left of it ".repeat(20)));
            write(id, ProposalText.empty());
            return version(id);
        });
        objects.put("replaced", () -> {
            var id = changing();
            revisions.submit(id, viewers.get("startup"));
            return version(id);
        });
        objects.put("batch", () -> id(batches.of(List.of(submitted(begun())), viewers.get("centre"))));
        objects.put("accepted", () -> id(accepted()));
        objects.put("participant", () -> {
            var proposal = proposals.get(accepted(), viewers.get("centre"));
            return Map.of(
                    "id", proposal.program().toString(),
                    "centre", proposal.centre().toString(),
                    "side", "STARTUP",
                    "organization", proposal.applicant().toString());
        });
        objects.put("attached", () -> attached(begun()));
        objects.put("received", () -> {
            var id = begun();
            var variables = attached(id);
            submitted(id);
            return variables;
        });
    }

    private void imports() {
        objects.put(
                "import",
                () -> id(imports.upload(
                        ImportKind.ORGANIZATIONS,
                        "companies.csv",
                        ImportFixtures.organizations(1),
                        viewers.get("centre"))));
    }

    /** By the centre, for a second person to confirm. */
    private ProposalId proposed() {
        var id = submitted(begun());
        var centre = viewers.get("centre");
        deciding.set(proposals.get(id, centre).call(), true, centre);
        decisions.decide(id, Outcome.DECLINE, ProposalFixtures.english("Not yet"), null, centre);
        proposedVersion = Objects.requireNonNull(
                        decisions.of(proposals.get(id, centre), centre).proposed())
                .version();
        return id;
    }

    private ProposalId accepted() {
        var id = submitted(begun());
        proposals.accept(id, ProposalFixtures.english("Convincing"), viewers.get("centre"));
        return id;
    }

    /** Given to the stranger, as an expert. */
    private Map<String, String> entrusted() {
        var draft = begun();
        var file = attached(draft).get("file");
        var id = submitted(draft);
        var call = proposals.get(id, viewers.get("startup")).call();
        var stranger = viewers.get("stranger");
        var expert = expert(call, accounts.get(stranger.account()).email());
        experts.accept(expert, experts.path(expert).split("/")[3], Map.of(), stranger);
        panels.change(call, id, null, stranger.account(), viewers.get("centre"));
        panels.confirm(call, viewers.get("centre"));
        return Map.of("id", id.toString(), "file", file);
    }

    private ExpertId expert(CallId call, String address) {
        return experts.invite(
                call,
                new ExpertText(address, "Somebody", Language.EN, null, "Elsewhere", List.of()),
                viewers.get("centre"));
    }

    private ProposalId begun() {
        return ProposalFixtures.drafted(
                proposals, published(Disclosure.EVERYONE), ProposalFixtures.text("An answer"), viewers.get("startup"));
    }

    private ProposalId submitted(ProposalId id) {
        proposals.submit(id, viewers.get("startup"));
        return id;
    }

    private ProposalId changing() {
        var id = submitted(begun());
        revisions.begin(id, viewers.get("startup"));
        write(id, ProposalFixtures.text("Another answer"));
        return id;
    }

    private void write(ProposalId id, ProposalText text) {
        proposals.save(id, text, revisions.draft(id, viewers.get("startup")).version(), viewers.get("startup"));
    }

    /** The oldest that was kept. */
    private Map<String, String> version(ProposalId id) {
        var version = versions.of(id, viewers.get("startup")).getLast().key();
        return Map.of("id", id.toString(), "version", version);
    }

    private ProposalId declined() {
        var id = submitted(begun());
        proposals.decline(id, ProposalFixtures.english("Too early"), viewers.get("centre"));
        return id;
    }

    private IntroductionId noted() {
        return introductions.introduce(
                published(Disclosure.EVERYONE),
                organization("startup"),
                ProposalFixtures.english("Both build quiet brakes"),
                null,
                viewers.get("centre"));
    }

    private IntroductionId introduced() {
        var id = noted();
        introductions.introduce(id, null, viewers.get("centre"));
        return id;
    }

    private ThreadId talk() {
        var id = introduced();
        introductions.accept(id, viewers.get("demand"));
        introductions.accept(id, viewers.get("startup"));
        return threads.of(id, viewers.get("startup")).orElseThrow().id();
    }

    private Map<String, String> attached(ProposalId id) {
        var file = attachments.add(id, "plan.pdf", FileFixtures.stream(FileFixtures.pdf()), viewers.get("startup"));
        return Map.of("id", id.toString(), "file", file.id().toString());
    }

    private ChallengeId draft(Disclosure disclosure) {
        return challenges.draft(
                program(),
                organization("centre"),
                ChallengeFixtures.text("A secret", disclosure),
                viewers.get("demand"));
    }

    private ChallengeId offered(Disclosure disclosure) {
        var id = draft(disclosure);
        challenges.offer(id, viewers.get("demand"));
        return id;
    }

    private ChallengeId published(Disclosure disclosure) {
        var id = offered(disclosure);
        challenges.publish(id, viewers.get("centre"));
        return id;
    }

    private FormId form() {
        return FormFixtures.published(forms, FormFixtures.exports(), FormPurpose.PROPOSAL, viewers.get("centre"));
    }

    private CallId openCall() {
        return calls.open(program(), ProgramFixtures.openCall(), viewers.get("centre"));
    }

    /** Supervised by the ministry, operated and run by the centre. */
    private ProgramId program() {
        return programs.open(
                ProgramFixtures.program((Viewer.Member) viewers.get("ministry"), organization("centre")),
                ProgramFixtures.call(),
                viewers.get("centre"));
    }

    private void notifications() {
        objects.put("notice", () -> id(notifications.notice((Viewer.Member) viewers.get("startup"))));
        objects.put("mail", () -> id(notifications.mail((Viewer.Member) viewers.get("startup"))));
        objects.put("reset", () -> {
            var path =
                    resets.path(viewers.get("startup").account(), Instant.now()).split("/");
            return Map.of("account", path[2], "until", path[3], "token", path[4]);
        });
        objects.put("forgedreset", () -> {
            var account = viewers.get("startup").account().toString();
            return Map.of("account", account, "until", "4102444800", "token", "a-guess");
        });
    }

    private void events() {
        objects.put("event", () -> id(event()));
        objects.put("draftevent", () -> id(draftEvent()));
        objects.put("session", () -> {
            var id = event();
            var session = events.addSession(id, EventFixtures.session("Keynote", 1), viewers.get("centre"));
            return Map.of("id", id.toString(), "session", session.toString());
        });
        objects.put("speaker", () -> {
            var id = event();
            var text = new SpeakerText("Speaker One", List.of(SpeakerAffiliation.named("Chair", "A society")));
            return Map.of(
                    "id",
                    id.toString(),
                    "speaker",
                    speakers.add(id, text, viewers.get("centre")).toString());
        });
        objects.put("aim", () -> {
            var id = event();
            var aim = aims.add(id, AimKind.AIM, EventFixtures.text("Six tasks are agreed"), viewers.get("centre"));
            return Map.of("id", id.toString(), "aim", aim.toString());
        });
        objects.put("coorganized", () -> {
            var id = event();
            var other = (Viewer.Member) viewers.get("othercentre");
            coOrganizers.invite(id, other.organizationName(), viewers.get("centre"));
            return Map.of("id", id.toString(), "organization", other.of().toString());
        });
        objects.put("within", () -> {
            var parent = event();
            var child = event();
            families.ask(child, parent, viewers.get("centre"));
            return Map.of("id", child.toString());
        });
        objects.put("larger", () -> {
            var parent = event();
            var child = event();
            families.ask(child, parent, viewers.get("centre"));
            return Map.of("id", parent.toString(), "child", child.toString());
        });
        objects.put("guest", () -> {
            var id = event();
            var startup = (Viewer.Member) viewers.get("startup");
            guests.invite(id, List.of(startup.organizationName()), viewers.get("centre"));
            return Map.of("id", id.toString(), "organization", startup.of().toString());
        });
        objects.put("outcome", () -> {
            var id = event();
            var session = events.addSession(id, EventFixtures.session("Keynote", 1), viewers.get("centre"));
            var text = new OutcomeText(OutcomeKind.QUESTION, "Who speaks for us?", Language.EN, "", null, "", "");
            return Map.of(
                    "id",
                    id.toString(),
                    "session",
                    session.toString(),
                    "outcome",
                    outcomes.record(id, session, text, viewers.get("centre")).toString());
        });
        objects.put("announced", () -> {
            var id = event();
            var said = announcements.announce(
                    id, EventFixtures.text("The panel moves to room 3"), false, viewers.get("centre"));
            return Map.of("id", id.toString(), "announcement", said.toString());
        });
        objects.put("site", () -> {
            var id = event();
            var site = sites.add(id, new SiteText("Changwon hall", ""), viewers.get("centre"));
            return Map.of("id", id.toString(), "site", site.toString());
        });
        objects.put("slides", () -> {
            var id = event();
            var session = events.addSession(id, EventFixtures.session("Keynote", 1), viewers.get("centre"));
            var file = slides.add(
                    id, session, "keynote.pdf", new ByteArrayInputStream(FileFixtures.pdf()), viewers.get("centre"));
            return Map.of("id", id.toString(), "session", session.toString(), "file", file.toString());
        });
        objects.put("category", () -> {
            var id = event();
            var category = events.addCategory(id, EventFixtures.category("Speakers"), viewers.get("centre"));
            return Map.of("id", id.toString(), "category", category.toString());
        });
        objects.put("ticket", () -> {
            var id = event();
            var category = events.addCategory(id, EventFixtures.category("Speakers"), viewers.get("centre"));
            var registered = registrations
                    .register(id, category, List.of("Analyst Kim"), viewers.get("startup"))
                    .getFirst();
            var code = registrations
                    .list(id, RegistrationFilter.NONE, viewers.get("centre"), 1)
                    .rows()
                    .getFirst()
                    .code();
            return Map.of("id", id.toString(), "registration", registered.toString(), "code", code.value());
        });
        objects.put("registration", () -> {
            var id = event();
            var category = events.addCategory(id, EventFixtures.category("Speakers"), viewers.get("centre"));
            var registered = registrations.register(id, category, List.of("Analyst Kim"), viewers.get("startup"));
            return Map.of(
                    "id", id.toString(), "registration", registered.getFirst().toString());
        });
    }

    private void news() {
        objects.put("article", () -> Map.of("id", article().toString(), "language", "EN"));
        objects.put("released", () -> {
            var id = article();
            articles.write(id, new Wording(Language.KO, "만났다", "왔다", 0), viewers.get("centre"));
            articles.cover(id, "Good news", "A paper", "https://paper.example/1", viewers.get("centre"));
            articles.publish(id, null, viewers.get("centre"));
            var view = articles.get(id, viewers.get("centre"));
            return Map.of(
                    "id",
                    id.toString(),
                    "language",
                    "KO",
                    "code",
                    view.code(),
                    "coverage",
                    view.coverage().getFirst().id().toString());
        });
    }

    private ArticleId article() {
        return articles.draft(event(), new Wording(Language.EN, "People met", "They came.", 0), viewers.get("centre"));
    }

    private void roundtables() {
        objects.put("statement", () -> {
            var id = event();
            var session = roundTable(id);
            var text = new StatementText(
                    Theme.DIFFICULTY,
                    Stance.AGAINST,
                    EventFixtures.text("We lack a contact person"),
                    "Director",
                    ((Viewer.Member) viewers.get("startup")).organizationName(),
                    true);
            return Map.of(
                    "id",
                    id.toString(),
                    "session",
                    session.toString(),
                    "statement",
                    statements.type(id, session, text, viewers.get("centre")).toString());
        });
        objects.put("issue", () -> {
            var id = event();
            var issue = issues.open(id, EventFixtures.text("One contact person"), viewers.get("centre"));
            return Map.of("id", id.toString(), "issue", issue.toString());
        });
        objects.put("measure", () -> {
            var id = event();
            var issue = issues.open(id, EventFixtures.text("One contact person"), viewers.get("centre"));
            var text = new MeasureText(EventFixtures.text("Name one person"), "Director", LocalDate.of(2030, 1, 1));
            var measure = issues.agree(id, issue, text, viewers.get("centre"));
            return Map.of("id", id.toString(), "measure", measure.toString());
        });
    }

    private void pitches() {
        objects.put("pitch", () -> {
            var id = event();
            var shape = EventFixtures.session("Pitches", 1);
            var session = events.addSession(
                    id,
                    new SessionText(shape.title(), SessionKind.PITCH, shape.startsAt(), shape.endsAt(), "", false),
                    viewers.get("centre"));
            var brief = pitches.add(
                    id,
                    session,
                    new PitchText(
                            PitchKind.BRIEF,
                            ((Viewer.Member) viewers.get("demand")).organizationName(),
                            EventFixtures.text("What we look for"),
                            null,
                            null),
                    viewers.get("centre"));
            var pitch = pitches.add(
                    id,
                    session,
                    new PitchText(
                            PitchKind.PROPOSAL,
                            ((Viewer.Member) viewers.get("startup")).organizationName(),
                            EventFixtures.text("A proposal on stage"),
                            null,
                            brief),
                    viewers.get("centre"));
            return Map.of("id", id.toString(), "session", session.toString(), "pitch", pitch.toString());
        });
        objects.put("fair", () -> fair(false));
        objects.put("plan", () -> fair(true));
        objects.put("meeting", this::told);
    }

    /** The demand company wishes to meet the startup, and there may be a plan for it. */
    private Map<String, String> fair(boolean isPlanned) {
        var centre = (Viewer.Member) viewers.get("centre");
        var event = meetingFixtures.event(2, 3, null, centre);
        var buyer = meetingFixtures.joined(event, (Viewer.Member) viewers.get("demand"));
        var seller = meetingFixtures.joined(event, (Viewer.Member) viewers.get("startup"));
        meetingFixtures.named(event, "Somebody else", Side.OTHER, centre);
        wishes.make(buyer, seller, null, centre);
        meetingFairs.addInterpreter(event, "Interpreter", Set.of(Language.KO, Language.VI), centre);
        var names = new HashMap<String, String>();
        if (isPlanned) {
            var plan = plans.ask(event, Effort.QUICK, 0, 1, centre);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> plans.get(plan, centre).head().isReady());
            names.put("plan", plan.toString());
        }
        var pair = Pair.of(buyer, seller);
        names.put("id", event.toString());
        names.put("party", buyer.toString());
        names.put("wish", wishes.list(event, null, centre).getFirst().id().toString());
        names.put("one", pair.one().toString());
        names.put("other", pair.other().toString());
        names.put(
                "interpreter",
                meetingFairs.get(event, centre).interpreters().getFirst().id().toString());
        return names;
    }

    /** The same, and both know when they meet. */
    private Map<String, String> told() {
        var centre = (Viewer.Member) viewers.get("centre");
        var names = new HashMap<>(fair(true));
        var plan = MeetingPlanId.of(names.get("plan"));
        plans.publish(plan, plans.get(plan, centre).head().version(), centre);
        var event = EventId.of(names.get("id"));
        names.put(
                "meeting",
                cards.list(event, HeldFilter.ALL, centre)
                        .getFirst()
                        .meeting()
                        .id()
                        .toString());
        names.put("task", UUID.randomUUID().toString());
        names.put("contract", UUID.randomUUID().toString());
        return names;
    }

    private SessionId roundTable(EventId event) {
        var shape = EventFixtures.session("Round table", 1);
        return events.addSession(
                event,
                new SessionText(shape.title(), SessionKind.ROUND_TABLE, shape.startsAt(), shape.endsAt(), "", false),
                viewers.get("centre"));
    }

    private EventId event() {
        var id = draftEvent();
        events.publish(id, viewers.get("centre"));
        return id;
    }

    /** Of the centre, in a programme that the ministry supervises; with a category of its own. */
    private EventId draftEvent() {
        var text = EventFixtures.event("Innovation day", program(), EventFixtures.BEGINS);
        var id = events.draft(text, viewers.get("centre"));
        events.addCategory(id, EventFixtures.category("Startups"), viewers.get("centre"));
        return id;
    }

    private CredentialId claimed() {
        return CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, (Viewer.Member) viewers.get("startup"));
    }

    private String invite() {
        return invitations
                .invite(organization("startup"), People.someAddress(), MemberRole.READER, viewers.get("startup"))
                .toString();
    }

    private SavedSearchId saved(String name, boolean shared, Viewer viewer) {
        searches.save(SearchAddress.of(SearchedList.CHALLENGES, "q=wind"), name, shared, viewer);
        return searches.all(viewer).stream()
                .filter(one -> one.own() && one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String colleague() {
        var invitation = InvitationId.of(invite());
        var token = invitations.path(invitation).split("/")[3];
        AccountId account = invitations.accept(invitation, token, "Colleague", People.PASSWORD);
        return account.toString();
    }

    /** Making one takes seconds, so it is the same until somebody ends it. */
    private RehearsalId rehearsal() {
        if (rehearsed == null) rehearsed = calls.of(program()).getFirst().id();
        var call = rehearsed;
        return rehearsals
                .of(call, viewers.get("centre"))
                .map(RehearsalView::id)
                .orElseGet(() -> rehearsals.begin(call, Rehearsals.FEWEST, Language.EN, viewers.get("centre")));
    }

    private OrganizationId organization(String role) {
        return viewers.get(role).organization().orElseThrow();
    }

    static Map<String, String> id(Object id) {
        return Map.of("id", id.toString());
    }
}
