package bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page costs: processor time of portal and database, one request after the other, on a portal that is warm. */
class Pages {
    private final Data data;
    private final int requests;
    private final @Nullable Path folder;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    /**
     * @param requests of each page, after half as many again to warm up
     * @param folder with data made before, else they are made now, and go afterwards
     */
    Pages(Data data, int requests, @Nullable Path folder) {
        this.data = data;
        this.requests = requests;
        this.folder = folder;
    }

    private record Page(String name, Applicant reader, List<String> addresses) {}

    /** Milliseconds a request. */
    private record Figures(double portal, double database, double p50, double p95) {
        double together() {
            return portal + database;
        }
    }

    boolean run() throws Exception {
        var made = folder != null && Files.exists(folder.resolve("data"));
        try (var portal = (folder == null ? new Portal() : new Portal(folder)).start();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            if (!made) data.make(portal);
            var pages = pages(portal, client);
            sealed(portal);
            for (var page : pages) for (int n = 0; n < requests * 3 / 2; n++) read(page, n);
            for (var page : pages) figures.put(page.name, measured(page, portal));
            figures.put("submit", submitted(portal, client));
            report();
            return true;
        }
    }

    /** The portal seals what the data brought in its first minutes, which no page has to pay for. */
    private static void sealed(Portal portal) throws Exception {
        var left = 1;
        for (int wait = 0; wait < 60 && left > 0; wait++) {
            left = portal.database().sql("""
                            select count(*) from (select from audit_entry
                                where id > (select coalesce(max(up_to_id), 0) from audit_seal) limit 50001) waiting
                            where (select count(*) from audit_entry) > 50000""").query(Integer.class).single();
            if (left > 0) Thread.sleep(3000);
        }
    }

    private List<Page> pages(Portal portal, HttpClient client) throws Exception {
        var centre = signedIn(data.centre(), portal, client);
        var ministry = signedIn(data.ministry(), portal, client);
        var company = signedIn(data.company(), portal, client);
        var reviewer = signedIn(data.reviewer(), portal, client);
        var startup = signedIn(data.startup(), portal, client);
        var visitor = new Applicant(new Seed.Draft(new UUID(0, 0), new UUID(0, 0), ""), client, portal.address);
        var searched = List.of("/proposals?q=" + Data.WORD);
        var found = portal.database()
                .sql("""
                        select '/proposals/' || p.id from proposal p join organization o on o.id = p.centre_id
                        where o.name = ? and p.number is not null order by p.id limit 200""")
                .param("Organization " + Data.CENTRE)
                .query(String.class)
                .list();
        var reviewed = portal.database()
                .sql(
                        "select distinct '/proposals/' || proposal_id || '/reviews' as address from review order by address limit 200")
                .query(String.class)
                .list();
        var open = portal.database()
                .sql("select '/challenges/' || id from challenge where status = 'PUBLISHED' order by id limit 200")
                .query(String.class)
                .list();
        return List.of(
                new Page("search", centre, searched),
                new Page("search, ministry", ministry, searched),
                new Page("proposals, centre", centre, List.of("/proposals")),
                new Page("proposals, startup", startup, List.of("/proposals")),
                new Page("proposal", centre, found),
                new Page("reviews of one", centre, reviewed),
                new Page("reviews, own", reviewer, List.of("/proposals?q=reviewed:me")),
                new Page("home, reviewer", reviewer, List.of("/")),
                new Page("home", centre, List.of("/")),
                new Page("home, ministry", ministry, List.of("/")),
                new Page("home, company", company, List.of("/")),
                new Page("home, startup", startup, List.of("/")),
                new Page("signin", visitor, List.of("/sign-in")),
                new Page("organizations", centre, List.of("/organizations")),
                new Page("organizations, word", centre, List.of("/organizations?q=field7")),
                new Page("challenges, word", startup, List.of("/challenges?q=topic7")),
                new Page("challenge", startup, open));
    }

    private static Applicant signedIn(String email, Portal portal, HttpClient client) throws Exception {
        var one = new Applicant(new Seed.Draft(new UUID(0, 0), new UUID(0, 0), email), client, portal.address);
        one.signIn();
        return one;
    }

    private static void read(Page page, int number) throws Exception {
        page.reader.read(page.addresses.get(number % page.addresses.size()));
    }

    private Figures measured(Page page, Portal portal) throws Exception {
        return measured(requests, portal, number -> read(page, number));
    }

    /** What follows from the requests is part of them. */
    private static Figures measured(int times, Portal portal, Request request) throws Exception {
        var both = Cpu.of(portal);
        var database = Cpu.ofDatabase(portal);
        var walls = new double[times];
        for (int n = 0; n < times; n++) {
            var begun = System.nanoTime();
            request.send(n);
            walls[n] = (System.nanoTime() - begun) / 1e6;
        }
        Rush.settle(portal);
        both = Cpu.of(portal) - both;
        database = Cpu.ofDatabase(portal) - database;
        Arrays.sort(walls);
        return new Figures(
                (double) (both - database) / times,
                (double) database / times,
                walls[times / 2],
                walls[times * 95 / 100]);
    }

    private interface Request {
        void send(int number) throws Exception;
    }

    /** Everybody has the page with the button open; signing in is copied, as in the rush. */
    private Figures submitted(Portal portal, HttpClient client) throws Exception {
        var people = new ArrayList<Applicant>();
        for (var draft : Data.drafts(portal.database(), 3 * requests))
            people.add(new Applicant(draft, client, portal.address));
        var first = people.getFirst();
        var others = people.subList(1, people.size());
        new Seed(portal.database())
                .copySession(
                        first.signIn(),
                        first.draft,
                        others.stream().map(one -> one.draft).toList());
        for (var one : others) one.signedIn(one.draft.session());
        for (var one : people) one.check();
        var warmUp = Math.max(0, people.size() - requests);
        for (var one : people.subList(0, warmUp)) submit(one);
        Rush.settle(portal);
        return measured(people.size() - warmUp, portal, number -> submit(people.get(warmUp + number)));
    }

    private static void submit(Applicant one) throws Exception {
        if (!one.submit()) throw new IllegalStateException("Not received: " + one.draft.id());
    }

    private void report() {
        System.out.printf(
                Locale.ROOT, "%-22s %8s %8s %8s %8s %8s%n", "ms a request", "CPU", "portal", "database", "p50", "p95");
        figures.forEach((name, found) -> System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %8.2f %8.2f %8.1f %8.1f%n",
                name,
                found.together(),
                found.portal,
                found.database,
                found.p50,
                found.p95));
        System.out.printf(
                Locale.ROOT,
                "search=%.2f proposal=%.2f home=%.2f signin=%.2f submit=%.2f%n",
                figures.get("search").together(),
                figures.get("proposal").together(),
                figures.get("home").together(),
                figures.get("signin").together(),
                figures.get("submit").together());
    }
}
