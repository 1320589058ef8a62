package ieum.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PagesTest
class InvitationTests {
    @Autowired
    Invitations invitations;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    Viewer.Member owner;
    InvitationId invitation;
    String token;

    @BeforeEach
    void invite() {
        owner = people.startup();
        invitation = invitations.invite(owner.of(), People.someAddress(), MemberRole.EDITOR, owner);
        token = invitations.path(invitation).split("/")[3];
    }

    @Test
    void whoHoldsTheLinkBecomesAMemberOnce() {
        var account = invitations.accept(invitation, token, "Colleague", People.PASSWORD);

        var colleague = (Viewer.Member) organizations.viewer(account);
        assertThat(colleague.of()).isEqualTo(owner.of());
        assertThat(colleague.role()).isEqualTo(MemberRole.EDITOR);
        assertThatThrownBy(() -> invitations.accept(invitation, token, "Another", People.PASSWORD))
                .isInstanceOf(Clash.class);
    }

    @Test
    void linkOfAnotherInvitationOpensNothing() {
        var other = invitations.invite(owner.of(), People.someAddress(), MemberRole.OWNER, owner);

        assertThatThrownBy(() -> invitations.accept(other, token, "Guest", People.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void linkIsGoodForTwoWeeks() {
        var twoWeeks = clock.instant().plus(Duration.ofDays(14));

        assertThat(clock.at(twoWeeks.minusSeconds(60), () -> invitations.get(invitation, token)))
                .isNotNull();
        assertThatThrownBy(() -> clock.at(twoWeeks, () -> invitations.get(invitation, token)))
                .isInstanceOf(Clash.class);
    }

    @Test
    void roleTakenAwayCountsAtOnce() {
        var account = invitations.accept(invitation, token, "Colleague", People.PASSWORD);
        organizations.remove(owner.of(), account, owner);

        assertThat(organizations.viewer(account).organization()).isEmpty();
    }

    @Test
    void lastOwnerStays() {
        assertThatThrownBy(() -> organizations.remove(owner.of(), owner.account(), owner))
                .isInstanceOf(Clash.class);
        assertThat(people.again(owner).role()).isEqualTo(MemberRole.OWNER);
    }
}
