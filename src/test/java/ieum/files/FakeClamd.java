package ieum.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks as much of clamd's protocol as the portal does, and finds what every scanner finds. */
class FakeClamd implements AutoCloseable {
    /** The EICAR test file, put together here so that no scanner finds it in the sources. */
    static final String EICAR =
            "X5O!P%@AP[4" + "\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-" + "FILE!$H+H*";

    final AtomicInteger asked = new AtomicInteger();
    volatile boolean silent;

    private final ServerSocketChannel server;

    private FakeClamd(StandardProtocolFamily family, SocketAddress address) throws IOException {
        server = ServerSocketChannel.open(family);
        server.bind(address);
        Thread.startVirtualThread(this::listen);
    }

    static FakeClamd onLoopback() throws IOException {
        return new FakeClamd(StandardProtocolFamily.INET, new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    }

    static FakeClamd on(Path socket) throws IOException {
        return new FakeClamd(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket));
    }

    URI address() throws IOException {
        return server.getLocalAddress() instanceof InetSocketAddress internet
                ? URI.create("tcp://127.0.0.1:" + internet.getPort())
                : URI.create("unix:" + server.getLocalAddress());
    }

    private void listen() {
        try {
            while (true) {
                var channel = server.accept();
                Thread.startVirtualThread(() -> answer(channel));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(SocketChannel channel) {
        asked.incrementAndGet();
        try (channel) {
            var in = new DataInputStream(Channels.newInputStream(channel));
            if (silent) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
            var said = "stream: " + verdict(in);
            Channels.newOutputStream(channel).write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            // whoever asked did not wait
        }
    }

    private static String verdict(DataInputStream in) throws IOException {
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) return "UNKNOWN COMMAND ERROR";
        var content = new ByteArrayOutputStream();
        for (int length; (length = in.readInt()) > 0; ) content.write(in.readNBytes(length));
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR) ? "Eicar-Test-Signature FOUND" : "OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
