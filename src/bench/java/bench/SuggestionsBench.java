package bench;

import ieum.Ieum;
import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.concepts.Concepts;
import ieum.matching.BenchedNode;
import ieum.matching.OfferSuggestions;
import ieum.matching.PartnerFilter;
import ieum.matching.PartnerSuggestions;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.postgres.RowSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.FileSystemUtils;

/**
 * What suggestions for a challenge cost among many companies and offers, in the portal's own process: how long its index takes,
 * what a question takes, and when a change is found.
 */
class SuggestionsBench {
    private static final int PROPOSALS = 10_000;
    private static final int OTHERS = 1_000;
    private static final int PAGES = 60;
    private static final long MEGABYTE = 1 << 20;

    private final int organizations;
    private final int offers;
    private final @Nullable Path folder;

    SuggestionsBench(int organizations, int offers, @Nullable Path folder) {
        this.organizations = organizations;
        this.offers = offers;
        this.folder = folder;
    }

    /** Whether every change was found. */
    boolean run() throws Exception {
        try (var portal = folder == null ? new Portal() : new Portal(folder);
                var context = started(portal);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var crowd = new Crowd(portal, context.getBean(Concepts.class));
            var had = crowd.size();
            if (had == 0) new Data(PROPOSALS, OTHERS).make(portal);
            var node = BenchedNode.of(context);
            System.out.printf(
                    "%-9s %-9s %s%n",
                    "companies", "offers", "milliseconds: wall p50 p95 p99, its thread's CPU p50 p95 p99, database");
            Figures last = null;
            for (var tenths = 100; tenths >= 1; tenths /= 10) {
                var size = organizations / tenths;
                if (had > size) continue;
                if (had < size) crowd.grow(had, size, offers / tenths);
                had = size;
                last = measured(size, offers / tenths, node, portal, context, client);
            }
            return last != null && changes(last, portal, context);
        }
    }

    private record Figures(Built built, Asked partners, Asked again, Asked offers, double page) {}

    private record Built(double seconds, double cpu, long disk, long heap, int entries) {}

    /** Milliseconds, and how many statements each. */
    private record Asked(double[] walls, double[] cpus, double database, double statements) {
        Asked {
            Arrays.sort(walls);
            Arrays.sort(cpus);
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-10s %7.1f %7.1f %7.1f   %7.1f %7.1f %7.1f   %7.1f   %.1f statements%n",
                    what,
                    at(walls, 50),
                    at(walls, 95),
                    at(walls, 99),
                    at(cpus, 50),
                    at(cpus, 95),
                    at(cpus, 99),
                    database,
                    statements);
        }

        double p95() {
            return at(walls, 95);
        }

        private static double at(double[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    private interface Question {
        void ask(int challenge) throws Exception;
    }

    private Figures measured(
            int companies, int offered, BenchedNode node, Portal portal, ApplicationContext context, HttpClient client)
            throws Exception {
        var built = built(2 * companies, node, portal);
        System.out.printf(
                Locale.ROOT,
                "%-9d %-9d index of %d entries in %.1f s, %.1f s CPU with the database, %d MB on disk, heap %d MB%n",
                companies,
                offered,
                built.entries,
                built.seconds,
                built.cpu / 1000,
                built.disk,
                built.heap);
        var partners = context.getBean(PartnerSuggestions.class);
        var others = context.getBean(OfferSuggestions.class);
        var viewers = IntStream.rangeClosed(1, Crowd.CHALLENGES)
                .mapToObj(n -> centre(n, portal, context))
                .toList();
        // as the page does it, one after the other
        var asked = asked(
                portal, context, viewers, n -> partners.of(challenge(n), PartnerFilter.none(), 1, viewers.get(n - 1)));
        asked.getFirst().print("partners");
        asked.getLast().print("again");
        var found = asked(portal, context, viewers, n -> others.of(challenge(n), viewers.get(n - 1)));
        found.getFirst().print("offers");
        found.getLast().print("again");
        var page = page(portal, client);
        page.print("whole page");
        return new Figures(built, asked.getFirst(), asked.getLast(), found.getFirst(), page.p95());
    }

    /** The portal notices by itself that its folder is gone, and reads everything. */
    private static Built built(int atLeast, BenchedNode node, Portal portal) throws Exception {
        var index = portal.data.resolve("index");
        while (node.standing().reading() || !committed(index)) Thread.sleep(200);
        FileSystemUtils.deleteRecursively(index);
        var cpu = Cpu.of(ProcessHandle.current(), portal);
        var begun = System.nanoTime();
        while (node.standing().reading() || node.standing().entries() < atLeast) Thread.sleep(50);
        var seconds = (System.nanoTime() - begun) / 1e9;
        cpu = Cpu.of(ProcessHandle.current(), portal) - cpu;
        while (!committed(index)) Thread.sleep(200);
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        try (var files = Files.list(index)) {
            var bytes = files.mapToLong(file -> file.toFile().length()).sum();
            return new Built(
                    seconds, cpu, bytes / MEGABYTE, heap, node.standing().entries());
        }
    }

    private static boolean committed(Path index) throws IOException {
        if (!Files.isDirectory(index)) return false;
        try (var files = Files.list(index)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments"));
        }
    }

    /** Half of the challenges to warm up, then the others, of which nobody has asked yet, and the same once more. */
    private static List<Asked> asked(Portal portal, ApplicationContext context, List<Viewer> viewers, Question question)
            throws Exception {
        var half = Crowd.CHALLENGES / 2;
        asked(1, half, portal, context, viewers, question);
        asked(1, half, portal, context, viewers, question);
        return List.of(
                asked(half + 1, Crowd.CHALLENGES, portal, context, viewers, question),
                asked(half + 1, Crowd.CHALLENGES, portal, context, viewers, question));
    }

    private static Asked asked(
            int from, int to, Portal portal, ApplicationContext context, List<Viewer> viewers, Question question)
            throws Exception {
        var security = context.getBean(RowSecurity.class);
        var thread = ManagementFactory.getThreadMXBean();
        LocaleContextHolder.setLocale(Locale.KOREAN);
        var size = to - from + 1;
        var walls = new double[size];
        var cpus = new double[size];
        var database = Cpu.ofDatabase(portal);
        QueryCountHolder.clear();
        for (var n = from; n <= to; n++) {
            security.lookAs(viewers.get(n - 1).onlooker());
            var cpu = thread.getCurrentThreadCpuTime();
            var begun = System.nanoTime();
            question.ask(n);
            walls[n - from] = (System.nanoTime() - begun) / 1e6;
            cpus[n - from] = (thread.getCurrentThreadCpuTime() - cpu) / 1e6;
            security.forget();
        }
        var spent = (Cpu.ofDatabase(portal) - database) / (double) size;
        return new Asked(walls, cpus, spent, QueryCountHolder.getGrandTotal().getTotal() / (double) size);
    }

    /** By HTTP, by someone at the centre of each challenge; the CPU is that of the whole process, the client's included. */
    private static Asked page(Portal portal, HttpClient client) throws Exception {
        var people = new ArrayList<Applicant>();
        for (var n = 1; n <= 4; n++) {
            var one = new Applicant(
                    new Seed.Draft(new UUID(0, 0), new UUID(0, 0), "person" + n + "@ieum.example"),
                    client,
                    portal.address);
            one.signIn();
            people.add(one);
        }
        var walls = new double[PAGES];
        var cpus = new double[PAGES];
        var database = 0L;
        for (var turn = 0; turn < 2; turn++) {
            database = Cpu.ofDatabase(portal);
            for (var n = 0; n < PAGES; n++) {
                var cpu = Cpu.of(ProcessHandle.current());
                var begun = System.nanoTime();
                people.get(centre(n + 1, portal) - 1)
                        .read("/challenges/" + Crowd.id("challenge " + (n + 1)) + "/partners");
                walls[n] = (System.nanoTime() - begun) / 1e6;
                cpus[n] = Cpu.of(ProcessHandle.current()) - cpu;
            }
        }
        return new Asked(walls, cpus, (Cpu.ofDatabase(portal) - database) / (double) PAGES, 0);
    }

    private boolean changes(Figures figures, Portal portal, ApplicationContext context) throws Exception {
        var other = portal.data.resolveSibling("other");
        FileSystemUtils.copyRecursively(portal.data.resolve("index"), other.resolve("index"));
        Files.deleteIfExists(other.resolve("index/write.lock"));
        try (var second = BenchedNode.another(other, context)) {
            while (second.standing().reading()) Thread.sleep(100);
            var changes = new SuggestionChanges(portal, second, context).run();
            System.out.printf(
                    Locale.ROOT,
                    "organizations=%d offers=%d build=%.1f p95ms=%.1f againp95ms=%.1f offersp95ms=%.1f pagep95ms=%.1f statements=%.1f found=%d/%d otherms=%.0f askedms=%.0f%n",
                    organizations,
                    offers,
                    figures.built.seconds,
                    figures.partners.p95(),
                    figures.again.p95(),
                    figures.offers.p95(),
                    figures.page,
                    figures.partners.statements + figures.offers.statements,
                    changes.found(),
                    SuggestionChanges.CHANGES,
                    changes.other(),
                    changes.asked());
            return changes.found() == SuggestionChanges.CHANGES;
        } finally {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    static ChallengeId challenge(int number) {
        return new ChallengeId(Crowd.id("challenge " + number));
    }

    static Viewer centre(int challenge, Portal portal, ApplicationContext context) {
        return viewer(centre(challenge, portal), context);
    }

    /** Somebody of the organisation with that number. */
    static Viewer viewer(int organization, ApplicationContext context) {
        return context.getBean(Organizations.class).viewer(new AccountId(Crowd.id("account " + organization)));
    }

    private static int centre(int challenge, Portal portal) {
        try {
            return portal.database()
                    .sql("select o.name from challenge c join organization o on o.id = c.centre_id where c.id = ?")
                    .param(challenge(challenge).value())
                    .query((row, number) ->
                            Integer.valueOf(row.getString("name").substring("Organization ".length())))
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext started(Portal portal) {
        ApplicationContextInitializer<ConfigurableApplicationContext> counting =
                context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof DataSource source
                                ? ProxyDataSourceBuilder.create(source)
                                        .countQuery()
                                        .build()
                                : bean;
                    }
                });
        return new SpringApplicationBuilder(Ieum.class)
                .initializers(counting)
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + portal.address.getPort(),
                        "--ieum.data=" + portal.data,
                        "--ieum.demo=false",
                        "--logging.level.root=warn");
    }
}
