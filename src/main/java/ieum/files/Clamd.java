package ieum.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)): the file in pieces, each after its length as four bytes, an empty
 * piece as its end; the answer ends with OK, FOUND or ERROR. Over TCP, or a socket of the same machine.
 */
class Clamd implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 1 << 16;
    private static final String TOO_LARGE = "size limit exceeded. ERROR";
    private static final int LONGEST_ANSWER = 4096;

    private final URI address;
    private final Duration timeout;
    private final long largest;

    /** @param largest what it takes, in bytes: clamd's StreamMaxLength, beyond which it hangs up */
    Clamd(URI address, Duration timeout, long largest) {
        this.address = address;
        this.timeout = timeout;
        this.largest = largest;
    }

    /** One connection for each file. A timer ends it, for a socket of the same machine knows no other. */
    @Override
    public Scan scan(InputStream bytes) throws IOException {
        try (var channel = open()) {
            var work = new FutureTask<>(() -> exchange(channel, bytes));
            Thread.startVirtualThread(work);
            try {
                return verdict(work.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                throw new SocketTimeoutException("No answer from " + address + " within " + timeout);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failed) throw failed;
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private SocketChannel open() throws IOException {
        return isLocal() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    private boolean isLocal() {
        return "unix".equals(address.getScheme());
    }

    private SocketAddress target() {
        return isLocal()
                ? UnixDomainSocketAddress.of(address.getPath())
                : new InetSocketAddress(address.getHost(), address.getPort());
    }

    private String exchange(SocketChannel channel, InputStream bytes) throws IOException {
        channel.connect(target());
        var answers = Channels.newInputStream(channel);
        try {
            if (!send(Channels.newOutputStream(channel), bytes)) return TOO_LARGE;
        } catch (IOException e) {
            // it hangs up on what is too large for it, after saying so
            var answer = answer(answers);
            if (answer.isEmpty()) throw e;
            return answer;
        }
        return answer(answers);
    }

    /** @return whether all of it was sent */
    private boolean send(OutputStream out, InputStream bytes) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        var sent = 0L;
        for (int length; (length = bytes.read(piece)) >= 0; sent += length) {
            if (length == 0) continue;
            if (sent + length > largest) return false;
            out.write(length(length));
            out.write(piece, 0, length);
        }
        out.write(length(0));
        return true;
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static String answer(InputStream answers) throws IOException {
        return new String(answers.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }

    private Scan verdict(String answer) throws IOException {
        if (answer.endsWith("OK")) return Scan.of(Scan.State.CLEAN);
        if (answer.endsWith("FOUND"))
            return new Scan(
                    Scan.State.INFECTED, answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        if (answer.endsWith(TOO_LARGE)) {
            LOG.warn("A file is too large for the scanner: raise ieum.scanner.max-size and its StreamMaxLength");
            return Scan.of(Scan.State.UNSCANNABLE);
        }
        throw new IOException("The scanner at " + address + " said: " + answer);
    }
}
