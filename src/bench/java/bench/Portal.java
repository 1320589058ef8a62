package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The packaged jar in a process of its own, on the loopback interface, with a folder that goes with it unless it was named. */
class Portal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As {@code bin/cache} lays it out. */
    private static final Path APP = Path.of("target/bench/app");

    final URI address;
    final Path data;
    private final Path folder;
    private final boolean passing;
    private final Path log = Path.of("target/bench/portal.log");
    private final Thread lastly = new Thread(this::stop);
    private Process process;
    private boolean stopped;

    Portal() throws IOException {
        this(Files.createTempDirectory(Path.of("target/bench").toAbsolutePath(), "data"), true);
    }

    /** In this folder, which stays. */
    Portal(Path folder) throws IOException {
        this(Files.createDirectories(folder).toAbsolutePath(), false);
    }

    private Portal(Path folder, boolean passing) throws IOException {
        this.folder = folder;
        this.passing = passing;
        data = folder.resolve("data");
        address = URI.create("http://127.0.0.1:" + freePort());
        Files.deleteIfExists(log);
        // also when interrupted
        Runtime.getRuntime().addShutdownHook(lastly);
    }

    Portal start() throws Exception {
        launch();
        var until = Instant.now().plus(PATIENCE);
        while (!isUp()) {
            if (!process.isAlive()) throw new IllegalStateException("The portal ended; see " + log);
            if (Instant.now().isAfter(until)) throw new IllegalStateException("Not up in time; see " + log);
            Thread.sleep(50);
        }
        return this;
    }

    /** Not while everything is being stopped. */
    private synchronized void launch() throws IOException {
        if (stopped) throw new IOException("Interrupted");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var learned = APP.resolve("ieum.aot");
        if (Files.exists(learned)) command.add("-XX:AOTCache=" + learned);
        command.addAll(List.of(
                "-jar",
                APP.resolve("ieum.jar").toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + address.getPort(),
                "--ieum.data=" + data,
                "--ieum.demo=false"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** As when the machine fails: nobody gets to write anything more. */
    void kill() throws Exception {
        var all = new ArrayList<ProcessHandle>();
        all.add(process.toHandle());
        postmaster().ifPresent(postgres -> {
            all.add(postgres);
            postgres.descendants().forEach(all::add);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) one.onExit().get(30, TimeUnit.SECONDS);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Only one whose program lies in this folder: a number may have gone to another process since. */
    Optional<ProcessHandle> postmaster() {
        try {
            var number =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(number.strip()))
                    .filter(postgres -> postgres.info()
                            .command()
                            .filter(program -> program.startsWith(folder.toString()))
                            .isPresent());
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    /** As the owner of the tables, whom row-level security hides nothing from. */
    JdbcClient database() throws IOException {
        return JdbcClient.create(connectionOf("ieum_owner"));
    }

    PGSimpleDataSource superuser() throws IOException {
        return connectionOf("postgres");
    }

    private PGSimpleDataSource connectionOf(String role) throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:%s/ieum"
                .formatted(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .get(3)
                        .strip()));
        source.setUser(role);
        return source;
    }

    boolean areInvariantsKept() throws Exception {
        return new ProcessBuilder("bin/invariants", "--ieum.data=" + data)
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    /** What it logged as an error or a warning. */
    Stream<String> complaints() throws IOException {
        return Files.lines(log).filter(line -> line.matches("\\S+ +(ERROR|WARN) .*"));
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(lastly);
        } catch (IllegalStateException interrupted) {
            // it has run already
        }
    }

    private synchronized void stop() {
        stopped = true;
        try {
            if (process != null && process.isAlive()) {
                process.destroy();
                if (!process.waitFor(20, TimeUnit.SECONDS))
                    process.destroyForcibly().waitFor();
            }
            var left = postmaster();
            if (left.isPresent()) {
                left.get().descendants().forEach(ProcessHandle::destroyForcibly);
                left.get().destroyForcibly();
                left.get().onExit().get(30, TimeUnit.SECONDS);
            }
            if (passing && Files.exists(folder))
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
        } catch (Exception e) {
            System.err.println("Not everything could be stopped or removed in " + folder + ": " + e);
        }
    }

    private boolean isUp() throws InterruptedException {
        var health = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(health, BodyHandlers.ofString()).body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
