package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationVerified;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices and mails at once, without an event that somebody would have to wait for. */
public class NotificationFixtures {
    private final Post post;
    private final JdbcClient jdbc;
    private final Clock clock;

    public NotificationFixtures(Post post, JdbcClient jdbc, Clock clock) {
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That the organisation of this member is verified: a notice and a mail. */
    public void verified(Viewer.Member member) {
        verified(member.account(), member.of());
    }

    /** The same, for someone to whom it is news. */
    public OrganizationVerified verified(AccountId to, OrganizationId organization) {
        var event = new OrganizationVerified(organization, to, clock.instant());
        post.tell(List.of(to), About.ORGANIZATION_VERIFIED, event, "/organizations/" + organization, organization);
        return event;
    }

    public NoticeId notice(Viewer.Member member) {
        verified(member);
        return new NoticeId(newest("notice", "at", member.account()));
    }

    public MailId mail(Viewer.Member member) {
        verified(member);
        return new MailId(newest("mail", "created_at", member.account()));
    }

    private UUID newest(String table, String moment, AccountId account) {
        return jdbc.sql("select id from " + table + " where account_id = ? order by " + moment + " desc limit 1")
                .param(account.value())
                .query(UUID.class)
                .single();
    }
}
