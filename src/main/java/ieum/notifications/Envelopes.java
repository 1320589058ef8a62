package ieum.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mails as the world gets them: plain text, from a portal and not a person, each with a number of its own. */
@Component
class Envelopes {
    private final String address;
    private final InternetAddress from;
    private final MessageSource messages;
    private final Clock clock;

    Envelopes(
            @Value("${ieum.address}") String address,
            @Value("${ieum.mail.from}") String from,
            MessageSource messages,
            Clock clock)
            throws AddressException {
        this.address = address;
        this.from = new InternetAddress(from, true);
        this.messages = messages;
        this.clock = clock;
    }

    MimeMessage seal(Letter letter, String path, JavaMailSender server) {
        try {
            var message = server.createMimeMessage();
            var parts = new MimeMessageHelper(message, "UTF-8");
            parts.setFrom(from);
            parts.setReplyTo(from);
            // one address and no more, whatever it contains
            parts.setTo(new InternetAddress(letter.address(), true));
            parts.setSubject(letter.subject());
            parts.setText(text(letter, address + path));
            parts.setSentDate(Date.from(clock.instant()));
            // the same at each try, so that a mail which arrives twice is known for one
            message.setHeader(
                    "Message-ID", "<" + letter.id() + "@" + URI.create(address).getHost() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().tag());
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** Everything that is read; the link on a line of its own. */
    String text(Letter letter, String link) {
        return String.join(
                        "\n\n",
                        letter.body(),
                        link,
                        "-- \n"
                                + messages.getMessage(
                                        "mail.ending", null, letter.language().locale()) + "\n" + address)
                + "\n";
    }

    String address(String path) {
        return address + path;
    }
}
