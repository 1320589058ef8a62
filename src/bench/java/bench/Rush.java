package bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last minute before the deadline: 70 % of all drafts are submitted by 64 clients, each form sent twice at once and
 * again until it is answered; and, if wanted, the machine fails in the middle. What the clients were told is then
 * compared with what is there.
 */
class Rush {
    private static final int CLIENTS = 64;
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ALONE = 200;

    private final int drafts;
    private final boolean kill;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Applicant.Receipt> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile long failedAt = Long.MAX_VALUE;
    private volatile long backAt = Long.MAX_VALUE;

    Rush(int drafts, boolean kill) {
        this.drafts = drafts;
        this.kill = kill;
    }

    /** From sending to the answer, in nanoseconds of this process. */
    private record Attempt(long sent, long answered) {
        double milliseconds() {
            return (answered - sent) / 1e6;
        }
    }

    /** Whether nothing was lost, doubled or incomplete. */
    boolean run() throws Exception {
        try (var portal = new Portal().start();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            var people = applicants(portal, client);
            var submitting = people.subList(0, (int) Math.round(drafts * 0.7));
            var later = people.subList(submitting.size(), people.size());
            later = later.subList(0, Math.min(2 * ALONE, later.size()));
            look(submitting);
            look(later);
            var spent = rush(submitting, portal);
            var found = Comparison.of(acknowledged, portal.database());
            var alone = alone(later, portal);
            var sound = portal.areInvariantsKept();
            report(submitting.size(), spent, alone, portal);
            say("down=%.1fs", kill ? (backAt - failedAt) / 1e9 : 0);
            say(
                    "acknowledged=%d lost=%d doubled=%d incomplete=%d p95ms=%.0f",
                    acknowledged.size(), found.lost(), found.doubled(), found.incomplete(), p95());
            return found.isNothing() && sound && acknowledged.size() == submitting.size();
        }
    }

    private List<Applicant> applicants(Portal portal, HttpClient client) throws Exception {
        var seed = new Seed(portal.database());
        var people = seed.drafts(drafts).stream()
                .map(draft -> new Applicant(draft, client, portal.address))
                .toList();
        var first = people.getFirst();
        var others = people.subList(1, people.size());
        var session = first.signIn();
        seed.copySession(
                session,
                first.draft,
                others.stream().map(applicant -> applicant.draft).toList());
        others.forEach(applicant -> applicant.signedIn(applicant.draft.session()));
        say("%d drafts; one person signs in with a password, the others get copies of that session", drafts);
        return people;
    }

    /** Everybody has the page with the button open before the clock starts. */
    private static void look(List<Applicant> people) throws InterruptedException {
        var waiting = new ConcurrentLinkedQueue<>(people);
        inParallel(16, () -> {
            for (var one = waiting.poll(); one != null; one = waiting.poll()) one.check();
            return null;
        });
    }

    /** @return the processor time of portal and database, in milliseconds, without that of starting anew */
    private long rush(List<Applicant> people, Portal portal) throws Exception {
        var before = Cpu.of(portal);
        var begun = System.nanoTime();
        var next = new AtomicInteger();
        var clients = Thread.ofPlatform().start(() -> clients(people, next, begun));
        if (kill) {
            Thread.sleep(WINDOW.dividedBy(2));
            before -= Cpu.of(portal);
            failedAt = System.nanoTime();
            portal.kill();
            say("killed -9 portal and database with %d of %d acknowledged", acknowledged.size(), people.size());
            portal.start();
            before += Cpu.of(portal);
        }
        clients.join();
        say("all answered %.1f s after the first was sent", (System.nanoTime() - begun) / 1e9);
        settle(portal);
        return Cpu.of(portal) - before;
    }

    private void clients(List<Applicant> people, AtomicInteger next, long begun) {
        try {
            inParallel(CLIENTS, () -> {
                for (int number; (number = next.getAndIncrement()) < people.size(); ) {
                    var due = begun + WINDOW.toNanos() * number / people.size();
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    submitTwice(people.get(number));
                }
                return null;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** At once, as an impatient hand on a mouse does; then the page that the last answer leads to. */
    private void submitTwice(Applicant applicant) throws Exception {
        inParallel(2, () -> {
            untilAnswered(() -> {
                var sent = System.nanoTime();
                if (!applicant.submit()) throw new IOException("not acknowledged");
                answered(sent);
                return null;
            });
            return null;
        });
        acknowledged.put(applicant.draft.id(), untilAnswered(applicant::receipt));
    }

    private void answered(long sent) {
        var now = System.nanoTime();
        attempts.add(new Attempt(sent, now));
        if (sent > failedAt)
            synchronized (this) {
                backAt = Math.min(backAt, now);
            }
    }

    private <T> T untilAnswered(Callable<T> request) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true)
            try {
                return request.call();
            } catch (IOException e) {
                if (System.nanoTime() > until) throw e;
                failures.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                Thread.sleep(ThreadLocalRandom.current().nextInt(200, 600));
            }
    }

    /** One after the other, once, on a portal that is warm. */
    private double alone(List<Applicant> people, Portal portal) throws Exception {
        var warmUp = people.size() / 2;
        for (var one : people.subList(0, warmUp)) one.submit();
        settle(portal);
        var before = Cpu.of(portal);
        for (var one : people.subList(warmUp, people.size())) one.submit();
        settle(portal);
        return (double) (Cpu.of(portal) - before) / (people.size() - warmUp);
    }

    /** Until everybody has been told, which is work, too; or nobody is any more: what failed is tried again in five minutes. */
    static void settle(Portal portal) throws Exception {
        var database = portal.database();
        var before = Long.MAX_VALUE;
        for (var left = left(database); left > 0 && left < before; left = left(database)) {
            before = left;
            for (int wait = 0; wait < 50 && left(database) >= before; wait++) Thread.sleep(100);
        }
    }

    private static long left(JdbcClient database) {
        return database.sql("select count(*) from event_publication")
                .query(Long.class)
                .single();
    }

    /** Of those that were sent before the machine failed, or after the first was answered again. */
    private double p95() {
        var times = attempts.stream()
                .filter(attempt -> attempt.sent < failedAt || attempt.sent > backAt)
                .mapToDouble(Attempt::milliseconds)
                .sorted()
                .toArray();
        return times.length == 0 ? 0 : times[(int) Math.ceil(times.length * 0.95) - 1];
    }

    private void report(int submitted, long spent, double alone, Portal portal) throws IOException {
        say("sent again because of: %s", failures);
        say("notices that are still to come: %d", left(portal.database()));
        portal.complaints()
                .map(line -> line.replaceFirst("^\\S+ +", "").replaceAll("[0-9a-f-]{36}|\\d+", "…"))
                .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()))
                .forEach((line, times) -> say("logged %d times: %s", times, line));
        say(
                "everything of the rush: %.1f ms CPU a submission (sent twice, receipt read, notices)",
                (double) spent / submitted);
        say("submit=%.1f ms CPU, sent once, one after the other, notices included", alone);
    }

    private static void inParallel(int threads, Callable<?> work) throws InterruptedException {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : all.invokeAll(Collections.nCopies(threads, work)))
                try {
                    one.get();
                } catch (ExecutionException e) {
                    e.getCause().printStackTrace();
                }
        }
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
