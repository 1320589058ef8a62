package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.Administrators;
import ieum.organizations.Invitations;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.TrackView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the people of a rehearsal, through the doors by which real ones come. Within the rehearsal, and its clock. */
@Component
class Casting {
    private final Accounts accounts;
    private final Administrators administrators;
    private final Organizations organizations;
    private final Invitations invitations;
    private final Programs programs;
    private final Calls calls;
    private final CallParts parts;
    private final Applicants applicants;
    private final MadeChallenges challenges;
    private final SceneSchemas schemas;
    private final MessageSource messages;

    Casting(
            Accounts accounts,
            Administrators administrators,
            Organizations organizations,
            Invitations invitations,
            Programs programs,
            Calls calls,
            CallParts parts,
            Applicants applicants,
            MadeChallenges challenges,
            SceneSchemas schemas,
            MessageSource messages) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.organizations = organizations;
        this.invitations = invitations;
        this.programs = programs;
        this.calls = calls;
        this.parts = parts;
        this.applicants = applicants;
        this.challenges = challenges;
        this.schemas = schemas;
        this.messages = messages;
    }

    List<MadePerson> gather(RehearsalView rehearsal, int many) {
        var words = new MadeWords(messages, rehearsal.language());
        var cast = new ArrayList<MadePerson>();
        var administrator = account(Part.ADMINISTRATOR, 1, words);
        administrators.appoint(administrator);
        add(cast, Part.ADMINISTRATOR, administrator);
        schemas.takeAlong(rehearsal.id().schema(), rehearsal.call(), administrator);
        staff(rehearsal.call()).forEach((organization, part) -> {
            var number = cast.size();
            add(cast, part, member(part, number, organization, administrator, words));
        });
        if (calls.get(rehearsal.call()).kind() == CallKind.CHALLENGES) company(rehearsal.call(), cast, words);
        for (int number = 1; number <= many; number++) {
            var part = Part.ofApplicant(number);
            var account = account(part, number, words);
            var name = words.firm(number);
            applicants.found(rehearsal.call(), part, number, account, administrator, words);
            cast.add(new MadePerson(cast.size() + 1, part, account, name));
        }
        return cast;
    }

    /** Each organisation that runs the call once, in the part that lets it do most. */
    private Map<OrganizationId, Part> staff(CallId call) {
        var program = programs.get(calls.get(call).program());
        var found = new LinkedHashMap<OrganizationId, Part>();
        found.put(program.operator(), Part.OPERATOR);
        program.tracks().stream().map(TrackView::centre).forEach(centre -> found.putIfAbsent(centre, Part.CENTRE));
        var supervisor = program.text().supervisor();
        if (supervisor != null) found.putIfAbsent(supervisor, Part.SUPERVISOR);
        parts.of(call).stream().map(CallPart::funder).forEach(funder -> found.putIfAbsent(funder, Part.FUNDER));
        return found;
    }

    private void company(CallId call, List<MadePerson> cast, MadeWords words) {
        var account = account(Part.COMPANY, 1, words);
        var administrator = cast.getFirst().account();
        var operator = programs.get(calls.get(call).program()).operator();
        var country = organizations.standing(operator).text().country();
        var company = organizations.register(
                new OrganizationText(
                        words.say("rehearsal.made.company"),
                        Map.of(),
                        OrganizationKind.LARGE_COMPANY,
                        country,
                        "",
                        "",
                        null),
                account);
        organizations.verify(company, viewer(administrator));
        challenges.publish(call, viewer(account), viewer(administrator), words);
        add(cast, Part.COMPANY, account);
        add(cast, Part.REVIEWER, member(Part.REVIEWER, 1, company, account, words));
    }

    private AccountId member(Part part, int number, OrganizationId of, AccountId inviter, MadeWords words) {
        var invitation = invitations.invite(of, words.address(part, number), MadeWords.role(part), viewer(inviter));
        var token = invitations.path(invitation).replaceFirst(".*/", "");
        var account = account(part, number, words);
        invitations.accept(invitation, token, viewer(account));
        return account;
    }

    private AccountId account(Part part, int number, MadeWords words) {
        return accounts.registerWithoutPassword(words.person(part), words.address(part, number));
    }

    private void add(List<MadePerson> cast, Part part, AccountId account) {
        cast.add(new MadePerson(cast.size() + 1, part, account, viewer(account).name()));
    }

    private Viewer viewer(AccountId account) {
        return organizations.viewer(account);
    }
}
