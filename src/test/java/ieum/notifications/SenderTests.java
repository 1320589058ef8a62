package ieum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@PagesTest
class SenderTests {
    @Autowired
    MailQueue mails;

    @Autowired
    ProvingLinks links;

    @Autowired
    Envelopes envelopes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NotificationFixtures notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    MailServer server;
    Viewer.Member someone;
    Viewer administrator;
    MailId mail;
    String address;

    @BeforeEach
    void oneMailIsDue() {
        server = new MailServer();
        administrator = people.administrator();
        someone = people.newcomer(OrganizationKind.STARTUP);
        mail = notifications.mail(someone);
        // those of other tests are of no interest here
        jdbc.sql("update mail set next_try_at = null where sent_at is null and id <> ?")
                .param(mail.value())
                .update();
        jdbc.sql("update mail set next_try_at = next_try_at - interval '1 minute' where id = ?")
                .param(mail.value())
                .update();
        address = outbox.get(mail, administrator).address();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mailOfADownServerGoesOutExactlyOnceWhenItIsUp() throws Exception {
        var sender = sender(server.client());

        sender.sendDue();
        sender.sendDue();
        assertThat(state()).isEqualTo(MailState.WAITING);
        assertThat(outbox.get(mail, administrator).lastError()).contains("Connection refused");
        assertThat(outbox.get(mail, administrator).tries()).isZero();

        server.start();
        sender.sendDue();
        sender.sendDue();
        assertThat(server.received(address)).hasSize(1);
        assertThat(state()).isEqualTo(MailState.SENT);
    }

    @Test
    void severalNodesSendItOnce() throws Exception {
        server.start();

        var nodes = Stream.generate(() -> Thread.ofVirtual().unstarted(sender(server.client())::sendDue))
                .limit(6)
                .toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) node.join();

        assertThat(server.received(address)).hasSize(1);
    }

    @Test
    void mailIsPlainTextFromThePortalWithANumberOfItsOwn() throws Exception {
        server.start();
        sender(server.client()).sendDue();

        MimeMessage received = server.received(address).getFirst();
        assertThat(received.getFrom()[0]).hasToString("Ieum <ieum@localhost>");
        assertThat(received.getReplyTo()[0]).hasToString("Ieum <ieum@localhost>");
        assertThat(received.getSubject()).isEqualTo(someone.organizationName() + " is verified");
        assertThat(received.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(received.getMessageID()).isEqualTo("<" + mail + "@localhost>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getContent().toString().replace("\r\n", "\n"))
                .startsWith("Hello Somebody,\n\nA centre has verified ")
                .contains("\n\nhttp://localhost:8080/organizations/" + someone.of() + "\n\n-- \n");
    }

    @Test
    void refusedMailIsTriedLaterAndLaterAndFailsWithItsReason() {
        var refusing = sender(refusing());
        var from = clock.instant();
        refusing.sendDue();
        refusing.sendDue();
        assertThat(outbox.get(mail, administrator).tries()).isEqualTo(1);

        for (int minutes = 1; minutes < 512; minutes *= 2)
            clock.at(from.plus(Duration.ofMinutes(2L * minutes)), () -> {
                refusing.sendDue();
                return null;
            });

        assertThat(state()).isEqualTo(MailState.FAILED);
        assertThat(outbox.get(mail, administrator).tries()).isEqualTo(10);
        assertThat(outbox.get(mail, administrator).lastError()).contains("550 No such mailbox");
    }

    @Test
    void failedMailGoesOutOnceAnAdministratorAsksForIt() {
        jdbc.sql("update mail set tries = 10, next_try_at = null where id = ?")
                .param(mail.value())
                .update();
        server.start();
        sender(server.client()).sendDue();
        assertThat(server.received(address)).isEmpty();

        outbox.retry(mail, administrator);
        sender(server.client()).sendDue();

        assertThat(server.received(address)).hasSize(1);
    }

    @Test
    void mailThatCannotEvenBeWrittenHoldsUpNoOther() {
        jdbc.sql("update mail set link = '', next_try_at = next_try_at - interval '1 hour' where id = ?")
                .param(mail.value())
                .update();
        var other = people.newcomer(OrganizationKind.STARTUP);
        var next = notifications.mail(other);
        server.start();

        sender(server.client()).sendDue();

        assertThat(outbox.get(next, administrator).state()).isEqualTo(MailState.SENT);
        assertThat(state()).isEqualTo(MailState.WAITING);
        assertThat(outbox.get(mail, administrator).lastError()).contains("Nothing makes a link");
    }

    @Test
    void withoutAServerMailsWait() {
        sender(null).sendDue();

        assertThat(state()).isEqualTo(MailState.WAITING);
    }

    private MailState state() {
        return outbox.get(mail, administrator).state();
    }

    private Sender sender(JavaMailSender server) {
        return new Sender(Optional.ofNullable(server), mails, links, envelopes, transaction);
    }

    /** One that can be reached, and takes nothing. */
    private static JavaMailSender refusing() {
        return new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                throw new MailSendException(Map.of(messages[0], new MessagingException("550 No such mailbox")));
            }
        };
    }
}
