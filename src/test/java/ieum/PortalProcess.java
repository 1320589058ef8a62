package ieum;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, as people start it, so that it can be killed like one. */
public class PortalProcess implements AutoCloseable {
    public final int port;
    final Process process;
    private final Path log;

    private PortalProcess(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    static PortalProcess start(Path folder, String... settings) throws IOException {
        return startAt(freePort(), folder, settings);
    }

    /** Where another one was, for pages that are still open. */
    public static PortalProcess startAt(int port, Path folder, String... settings) throws IOException {
        var log = Files.createTempFile(folder, "portal", ".log");
        var all = new ArrayList<>(List.of(settings));
        all.add("--server.port=" + port);
        var process = java("ieum.Ieum", all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PortalProcess(port, process, log);
    }

    /** A command that stands beside the portal, or the portal itself; with its classes, and none of the tests'. */
    public static ProcessBuilder java(String main, List<String> arguments) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(classes),
                main));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Up means everything: what the health address promises. */
    public PortalProcess up() throws Exception {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(patience)) {
            if (!process.isAlive()) throw new AssertionError("The portal ended: " + output());
            try {
                if (get("/actuator/health").body().contains("\"UP\"")) return this;
            } catch (IOException notYet) {
                // asked again below
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Not up in time: " + output());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) request.headers(headers);
        return client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9} does: nothing of the portal gets to say goodbye. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** PostgreSQL with all its children, so that nobody gets to write anything; without one, nothing. */
    public static void killPostgres(Path data) throws Exception {
        var pid = data.resolve("postgres/postmaster.pid");
        if (!Files.exists(pid)) return;
        var postmaster = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pid).getFirst().trim()));
        if (postmaster.isEmpty()) return;
        postmaster.get().descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.get().destroyForcibly();
        postmaster.get().onExit().get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    private static String withoutTests(String classes) {
        var parts = new ArrayList<>(List.of(classes.split(File.pathSeparator)));
        parts.removeIf(part -> part.endsWith("test-classes") || part.endsWith("test-classes/"));
        return String.join(File.pathSeparator, parts);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
