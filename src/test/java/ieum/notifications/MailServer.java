package ieum.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that is down until it is started, at an address that is known before. */
class MailServer implements AutoCloseable {
    private final int port = freePort();
    private GreenMail running;

    void start() {
        running = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        running.start();
    }

    JavaMailSender client() {
        var client = new JavaMailSenderImpl();
        client.setHost("localhost");
        client.setPort(port);
        return client;
    }

    List<MimeMessage> received(String address) {
        return Arrays.stream(running.getReceivedMessages())
                .filter(message -> isTo(address, message))
                .toList();
    }

    @Override
    public void close() {
        if (running != null) running.stop();
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
