package ieum.leaks;

import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Attachments;
import ieum.proposals.InformationRequests;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.Proposals;
import ieum.reviews.Bids;
import ieum.reviews.Discussions;
import ieum.reviews.ExpertText;
import ieum.reviews.Experts;
import ieum.reviews.JudgingText;
import ieum.reviews.Judgings;
import ieum.reviews.Panels;
import ieum.reviews.ReviewFixtures;
import ieum.reviews.Reviews;
import ieum.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever judges double-blind is told the same, to the byte, whoever applies. */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindLeakTests {
    private static final String FIRST = "Zyphorium";
    private static final String SECOND = "Quarvexis";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Partners partners;

    @Autowired
    InformationRequests requests;

    @Autowired
    Judgings judgings;

    @Autowired
    Reviews reviews;

    @Autowired
    Discussions discussions;

    @Autowired
    Experts experts;

    @Autowired
    Panels panels;

    @Autowired
    Bids bids;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member reviewer;
    Viewer.Member company;
    Viewer.Member companyReviewer;
    Viewer.Member first;
    Viewer.Member second;
    Viewer.Member helper;
    Viewer expert;
    CallId call;
    ChallengeId challenge;

    @BeforeAll
    void bothWorldsBegin() {
        centre = people.centre();
        reviewer = people.colleague(centre, MemberRole.REVIEWER);
        company = people.demand();
        companyReviewer = people.colleague(company, MemberRole.REVIEWER);
        first = called(FIRST, people.startup());
        second = called(SECOND, people.member(OrganizationKind.UNIVERSITY));
        jdbc.sql(
                        "update organization set country = 'FR', region = 'Bretagne', website = 'https://quarvexis.test' where id = ?")
                .param(second.of().value())
                .update();
        helper = people.startup();
        var program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 3, centre.of()), ProgramFixtures.call(), centre);
        call = calls.of(program).getFirst().id();
        judgings.set(call, Stage.REVIEW, new JudgingText(null, true, null), centre);
        challenge = challenges.draft(program, centre.of(), ChallengeFixtures.text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
        var asked = experts.invite(
                call,
                new ExpertText(People.someAddress(), "An expert", Language.FR, null, "Institute", List.of()),
                centre);
        var token = experts.path(asked).split("/")[3];
        expert = organizations.viewer(experts.register(asked, token, "An expert", People.PASSWORD));
        experts.accept(asked, token, Map.of(), expert);
        panels.seat(call, 1, Map.of(expert.account(), 3), centre);
        bids.open(call, Instant.now().plusSeconds(864_000), centre);
        worlds.remember();
    }

    @AfterAll
    void forget() {
        worlds.forget();
    }

    @Test
    void whoJudgesIsToldTheSameWhoeverApplies() {
        var walk = Walk.in(Language.FR, Language.KO)
                .as("company", company)
                .as("reviewer of the company", companyReviewer)
                .as("reviewer of the centre", reviewer)
                .as("expert", expert)
                .routes()
                .of("/proposals/{id}", Map.of("id", "~secret", "file", "~file", "version", "now"))
                .of("/proposals/{id}", Map.of("id", "~secret", "file", "~answered", "version", "now"))
                .of("/calls/{id}", Map.of("id", call.toString(), "proposal", "~secret", "stage", "REVIEW"))
                .of("/challenges/{id}", Map.of("id", challenge.toString()))
                .of("/organizations/{id}", Map.of("id", first.of().toString()))
                .of("/organizations/{id}", Map.of("id", second.of().toString()))
                .at(
                        "/proposals?q=" + FIRST,
                        "/proposals?q=" + SECOND,
                        "/proposals?q=-" + SECOND,
                        "/proposals?q=brakes+OR+" + SECOND,
                        "/proposals?q=applicant%3A" + FIRST,
                        "/proposals?q=-applicant%3A" + SECOND,
                        "/proposals?q=kind%3Astartup",
                        "/proposals?q=country%3Afr",
                        "/proposals?q=-region%3ABretagne",
                        "/proposals?q=partners%3A1",
                        "/proposals?q=partner%3A" + helper.of(),
                        "/proposals?q=alike%3Ayes",
                        "/proposals?applicant=" + first.of(),
                        "/proposals?applicant=" + second.of(),
                        "/proposals/suggestions?q=applicant%3AZyp",
                        "/conflicts?organization=" + first.of())
                .lists("/proposals");
        var one = worlds.play(world -> story(world, first), walk);
        assertThat(one.differences(worlds.play(
                        world -> story(world, second),
                        walk.anew()
                                .as("company", company)
                                .as("reviewer of the company", companyReviewer)
                                .as("reviewer of the centre", reviewer)
                                .as("expert", expert))))
                .isEmpty();
    }

    @Test
    void whoRunsTheProgrammeIsToldWho() {
        var walk = Walk.in(Language.FR)
                .as("centre", centre)
                .at("/proposals", "/proposals/~secret", "/proposals?q=" + FIRST, "/proposals/export.csv", "/notices");
        var one = worlds.play(world -> story(world, first), walk);
        assertThat(one.differences(worlds.play(world -> story(world, second), walk)))
                .hasSizeGreaterThan(4);
    }

    /** Proposed with a partner by the second only, with files that say by their names whose they are. */
    private void story(World world, Viewer.Member applicant) {
        var id = world.name(
                "secret",
                world.act(() -> ProposalFixtures.drafted(
                        proposals, challenge, ProposalFixtures.text("Quiet brakes"), applicant)));
        if (applicant.equals(second)) {
            world.act(() -> partners.invite(id, helper.of(), applicant));
            world.act(() -> partners.join(id, helper));
        } else {
            world.act(() -> {});
            world.act(() -> {});
        }
        world.name(
                "file",
                world.act(() -> attachments.add(
                                id,
                                (applicant.equals(first) ? FIRST : SECOND) + ".pdf",
                                FileFixtures.stream(FileFixtures.pdf(900)),
                                applicant))
                        .id());
        if (applicant.equals(second)) partners.sign(id, partners.standing(id, helper), helper);
        world.act(() -> proposals.submit(id, applicant));
        world.act(() -> panels.change(call, id, null, expert.account(), centre));
        world.act(() -> panels.confirm(call, centre));
        world.act(() -> requests.ask(id, english("How loud?"), null, centre));
        world.act(() -> requests.answer(
                id,
                requests.of(id, applicant).getFirst().id(),
                english("Not at all"),
                List.of(new InformationRequests.Sent(
                        applicant.account() + ".pdf", FileFixtures.stream(FileFixtures.pdf(901)))),
                applicant));
        world.name(
                "answered",
                requests.of(id, applicant).getFirst().files().getFirst().id());
        world.act(() -> reviews.submit(id, ReviewFixtures.judged(4, "Solid"), companyReviewer));
        world.act(() -> reviews.submit(id, ReviewFixtures.judged(3, "Fair"), expert));
        world.act(() -> discussions.say(id, english("Is it loud?"), expert));
    }

    private Viewer.Member called(String name, Viewer.Member member) {
        jdbc.sql("update organization set name = ?, terms = array[lower(?)] where id = ?")
                .params(name, name, member.of().value())
                .update();
        return people.again(member);
    }
}
