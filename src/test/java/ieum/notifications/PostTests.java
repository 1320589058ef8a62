package ieum.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.PasswordResets;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationVerified;
import ieum.organizations.Organizations;
import ieum.shared.Language;
import ieum.shared.PortalClock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PagesTest
class PostTests {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordResets resets;

    @Autowired
    NotificationFixtures notifications;

    @Autowired
    Post post;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    @ParameterizedTest
    @EnumSource
    void everythingToTellHasItsWordsInEveryLanguage(About about) {
        for (var language : Language.values()) {
            if (about.isNotice()) assertThat(say("notice." + about, language)).isNotBlank();
            if (about.isMail())
                assertThat(say("mail." + about + ".subject", language) + say("mail." + about + ".body", language))
                        .isNotBlank();
        }
    }

    @Test
    void invitedAddressGetsAMailInTheLanguageOfWhoInvites() {
        var owner = people.startup();
        accounts.choose(owner.account(), Language.RU);
        var address = People.someAddress();

        var invitation = invitations.invite(owner.of(), address, MemberRole.EDITOR, owner);

        var mail = mailTo(address, "MEMBER_INVITED");
        assertThat(mail.get("language")).isEqualTo("RU");
        assertThat((String) mail.get("subject")).startsWith("Организация «" + owner.organizationName());
        assertThat((String) mail.get("body")).startsWith("Здравствуйте!").contains("Всемирное координированное время");
        var token = invitations.path(invitation).split("/")[3];
        assertThat(jdbc.sql("select count(*) from mail where body like ? or link <> '' and link like ?")
                        .params("%" + token + "%", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void administratorsSeeWhoRegisteredAndGetNoMail() {
        var administrator = people.administrator();

        var newcomer = people.newcomer(OrganizationKind.STARTUP);

        await().untilAsserted(() -> assertThat(noticesOf(administrator.account()))
                .contains("ORGANIZATION_REGISTERED {~" + newcomer.of() + "}"));
        assertThat(mailsTo(administrator.account())).isEmpty();
    }

    @Test
    void verifiedOrganizationIsToldByNoticeAndMail() {
        var member = people.startup();

        await().untilAsserted(() -> assertThat(mailsTo(member.account())).containsExactly("ORGANIZATION_VERIFIED"));
        assertThat(noticesOf(member.account())).containsExactly("ORGANIZATION_VERIFIED {~" + member.of() + "}");
    }

    @Test
    void memberIsToldOfTheirRoleAndOfTheirLeave() {
        var owner = people.startup();
        var address = People.someAddress();
        var invitation = invitations.invite(owner.of(), address, MemberRole.READER, owner);
        // nobody accepts before the mail has come, which would else go to an account
        mailTo(address, "MEMBER_INVITED");
        var colleague = invitations.accept(
                invitation, invitations.path(invitation).split("/")[3], "Colleague", People.PASSWORD);

        organizations.changeRole(owner.of(), colleague, MemberRole.EDITOR, owner);
        organizations.remove(owner.of(), colleague, owner);

        await().untilAsserted(() ->
                assertThat(mailsTo(colleague)).containsExactlyInAnyOrder("MEMBER_ROLE_CHANGED", "MEMBER_REMOVED"));
        assertThat(noticesOf(colleague))
                .containsExactlyInAnyOrder(
                        "MEMBER_ROLE_CHANGED {~" + owner.of() + ",#member.role.EDITOR}",
                        "MEMBER_REMOVED {~" + owner.of() + "}");
    }

    @Test
    void changedPasswordIsToldByMail() {
        var someone = people.account();

        accounts.changePassword(someone, People.PASSWORD, "a new and better sentence", "");

        await().untilAsserted(() -> assertThat(mailsTo(someone)).containsExactly("PASSWORD_CHANGED"));
    }

    @ParameterizedTest
    @CsvSource({"EN,is verified", "KO,기관 확인이 완료", "FR,est vérifiée", "RU,проверена", "VI,đã được xác minh"})
    void mailSpeaksTheLanguageOfItsRecipient(Language language, String words) {
        var account = people.account();
        accounts.choose(account, language);

        notifications.verified(account, people.startup().of());

        assertThat(jdbc.sql("select subject from mail where account_id = ?")
                        .param(account.value())
                        .query(String.class)
                        .single())
                .contains(words);
    }

    @Test
    void eventDeliveredOnceMoreTellsNothingNew() {
        var member = people.startup();
        var reader = people.account();
        var event = new OrganizationVerified(member.of(), reader, clock.instant());
        await().untilAsserted(() -> assertThat(mailsTo(member.account())).hasSize(1));

        // all go through the registry, as after a restart that came too early; one after the other, for it tells equal
        // ones apart
        // only by which are done
        for (int time = 0; time < 3; time++) {
            transaction.executeWithoutResult(status -> publisher.publishEvent(event));
            await().untilAsserted(
                            () -> assertThat(waiting(member.of().toString())).isZero());
        }

        assertThat(mailsTo(member.account())).hasSize(2);
        assertThat(noticesOf(member.account())).hasSize(2);
    }

    @Test
    void typedLineBreaksBecomeNoHeader() {
        var account = people.account();
        var event = new OrganizationVerified(people.startup().of(), account, clock.instant());

        post.tell(
                List.of(account),
                About.ORGANIZATION_VERIFIED,
                event,
                "/",
                "Evil\r\nBcc: everyone@ieum.example\u2028\u0000 Ltd");

        assertThat(jdbc.sql("select subject from mail where account_id = ?")
                        .param(account.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Evil Bcc: everyone@ieum.example Ltd is verified");
    }

    private String say(String key, Language language) {
        var wording = messages.getMessage(key, null, language.locale());
        var arguments = IntStream.range(0, 3)
                .mapToObj(at -> wording.contains("{" + at + ", plural") || wording.contains("{" + at + ", number")
                        ? (Object) 3
                        : "abc".substring(at, at + 1))
                .toArray();
        return messages.getMessage(key, arguments, language.locale());
    }

    private Map<String, Object> mailTo(String address, String about) {
        return await().until(
                        () -> jdbc.sql("select language, subject, body from mail where address = ? and about = ?")
                                .params(address, about)
                                .query()
                                .listOfRows(),
                        rows -> rows.size() == 1)
                .getFirst();
    }

    private List<String> mailsTo(AccountId account) {
        return jdbc.sql("select about from mail where account_id = ? order by created_at")
                .param(account.value())
                .query(String.class)
                .list();
    }

    private List<String> noticesOf(AccountId account) {
        return jdbc.sql(
                        "select about || ' {' || array_to_string(arguments, ',') || '}' from notice where account_id = ?")
                .param(account.value())
                .query(String.class)
                .list();
    }

    private int waiting(String id) {
        return jdbc.sql("select count(*) from event_publication where position(? in serialized_event) > 0")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
