package ieum.leaks;

import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;

import ieum.MatrixObjects;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.Deciding;
import ieum.reviews.Panels;
import ieum.reviews.ReviewFixtures;
import ieum.reviews.Reviews;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What both worlds share: the cast of the matrix of routes, colleagues of theirs, and a call that goes on. */
class LeakStage {
    final MatrixObjects objects;
    final Viewer.Member centre;
    final Viewer.Member company;
    final Viewer.Member ministry;
    final Viewer.Member startup;
    final Viewer.Member stranger;
    final Viewer.Member suspect;
    final Viewer.Member helper;
    final Viewer.Member partialCentre;
    final Viewer.Member partialReviewer;
    final Viewer.Member partialMinistry;
    final Viewer partialAdmin;
    final Viewer.Member reviewer;
    final Viewer.Member writer;
    final Viewer.Member rival;
    final Viewer.Member newcomer;
    final ProgramId program;
    final CallId call;
    final CallId openCall;
    final CallId otherCall;
    final CallId answeredCall;
    final ChallengeId challenge;
    final ProposalId known;
    final ProposalId accepted;
    final ProposalId joint;
    final ProposalId declined;

    LeakStage(
            People people,
            AutowireCapableBeanFactory beans,
            Conflicts conflicts,
            Programs programs,
            Calls calls,
            Challenges challenges,
            Proposals proposals,
            Reviews reviews,
            Panels panels,
            Deciding deciding,
            Partners partners) {
        centre = people.centre();
        company = people.demand();
        ministry = people.ministry();
        startup = people.startup();
        stranger = people.startup();
        suspect = people.startup();
        helper = people.startup();
        partialCentre = people.colleague(centre, MemberRole.EDITOR);
        partialReviewer = people.colleague(company, MemberRole.REVIEWER);
        partialMinistry = people.colleague(ministry, MemberRole.EDITOR);
        partialAdmin = people.administrator();
        reviewer = people.colleague(company, MemberRole.REVIEWER);
        writer = people.startup();
        rival = people.demand();
        newcomer = people.newcomer(OrganizationKind.STARTUP);
        objects = beans.createBean(MatrixObjects.class);
        objects.viewers.putAll(Map.of(
                "centre", centre, "demand", company, "ministry", ministry, "startup", startup, "stranger", stranger));
        objects.cast();
        for (var one : List.of(partialCentre, partialReviewer, partialMinistry, partialAdmin))
            conflicts.declare(one.account(), suspect.of(), ConflictKind.FAMILY, null, one);
        program = programs.open(ProgramFixtures.program(ministry, 9, 9, centre.of()), ProgramFixtures.call(), centre);
        call = calls.of(program).getFirst().id();
        openCall = calls.open(program, ProgramFixtures.openCall(), centre);
        otherCall = calls.open(program, ProgramFixtures.openCall(), centre);
        deciding.set(openCall, true, centre);
        challenge = challenges.draft(call, centre.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
        known = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        reviews.submit(known, ReviewFixtures.judged(3, "Sound"), company);
        panels.seat(call, 2, Map.of(company.account(), 9, partialReviewer.account(), 9, reviewer.account(), 9), centre);
        panels.distribute(call, centre);
        panels.confirm(call, centre);
        var other = calls.of(programs.open(
                        ProgramFixtures.program(ministry, 9, 9, centre.of()), ProgramFixtures.call(), centre))
                .getFirst()
                .id();
        var harbour = challenges.draft(other, centre.of(), text("Cleaner harbours"), company);
        challenges.offer(harbour, company);
        challenges.publish(harbour, centre);
        accepted = ProposalFixtures.submitted(proposals, harbour, ProposalFixtures.text("Sweepers"), suspect);
        proposals.accept(accepted, english("Convincing"), centre);
        joint = proposals.start(openCall, centre.of(), startup);
        proposals.save(
                joint,
                ProposalFixtures.text("Quiet cranes"),
                proposals.get(joint, startup).version(),
                startup);
        partners.invite(joint, helper.of(), startup);
        partners.join(joint, helper);
        partners.sign(joint, partners.standing(joint, helper), helper);
        proposals.submit(joint, startup);
        answeredCall = calls.open(program, ProgramFixtures.openCall(), centre);
        declined = proposals.start(answeredCall, centre.of(), startup);
        proposals.save(
                declined,
                ProposalFixtures.text("Old cranes"),
                proposals.get(declined, startup).version(),
                startup);
        proposals.submit(declined, startup);
        proposals.decline(declined, english("Too early"), centre);
    }
}
