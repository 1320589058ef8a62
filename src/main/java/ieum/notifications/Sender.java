package ieum.notifications;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, by SMTP, on as many nodes as there are. A mail is locked while it is sent and marked right after
 * it was accepted. Without {@code spring.mail.host} there is nobody to send by, and mails wait.
 */
@Component
class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int ROUND = 100;
    private static final int LONGEST_REASON = 500;

    private final Optional<JavaMailSender> server;
    private final MailQueue mails;
    private final ProvingLinks links;
    private final Envelopes envelopes;
    private final TransactionTemplate transaction;
    private final ReentrantLock sending = new ReentrantLock();

    Sender(
            Optional<JavaMailSender> server,
            MailQueue mails,
            ProvingLinks links,
            Envelopes envelopes,
            TransactionTemplate transaction) {
        this.server = server;
        this.mails = mails;
        this.links = links;
        this.envelopes = envelopes;
        this.transaction = transaction;
    }

    @Scheduled(fixedRate = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void sendDue() {
        if (server.isEmpty() || !sending.tryLock()) return;
        try {
            for (var mail : mails.due(ROUND)) if (!isReached(mail, server.get())) return;
        } finally {
            sending.unlock();
        }
    }

    /** Whether there was a server at all; without one the other mails of this round are not tried. */
    private boolean isReached(MailId mail, JavaMailSender server) {
        try {
            transaction.executeWithoutResult(status -> mails.take(mail).ifPresent(letter -> {
                server.send(envelopes.seal(letter, links.path(letter), server));
                mails.sent(mail);
            }));
            return true;
        } catch (RuntimeException failure) {
            log.warn("Mail {} was not sent: {}", mail, reason(failure));
            if (isUnreachable(failure)) {
                mails.unreachable(mail, reason(failure));
                return false;
            }
            mails.refused(mail, reason(failure));
            return true;
        }
    }

    /** Spring names a cause only where connecting failed; what the server says of one mail lies within. */
    private static boolean isUnreachable(RuntimeException failure) {
        return failure instanceof MailAuthenticationException
                || (failure instanceof MailSendException && failure.getCause() != null);
    }

    private static String reason(RuntimeException failure) {
        var said = failure instanceof MailSendException refusal && refusal.getMessageExceptions().length > 0
                ? Arrays.toString(refusal.getMessageExceptions())
                : String.valueOf(failure.getMessage());
        var line = said.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }
}
