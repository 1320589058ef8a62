package ieum.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Two worlds that differ in nothing but a secret: what those are told who may not know it must be the same to the byte, in
 * pages, fragments, exports, calendars, suggestions, notices and mails.
 *
 * <pre>{@code
 * @Autowired Worlds worlds;                        // of every @PagesTest
 * …                                                // people, programmes, what both worlds share
 * worlds.remember();                               // both begin here; @AfterAll or @AfterEach: worlds.forget()
 * var walk = Walk.in(Language.EN, Language.KO)
 *         .as("blinded reviewer", reviewer)
 *         .routes()                                // every GET route about nothing in particular; with MatrixObjects all routes
 *         .of("/proposals/{id}", Map.of("id", "~secret", "file", "~file", "version", "now"))
 *         .of("/calls/{id}", Map.of("id", call.toString(), "proposal", "~secret"))
 *         .at("/proposals?q=applicant%3ABrakeworks")
 *         .lists("/proposals");                    // each order, each filter, page 2, the fragment, both formats
 * var one = worlds.play(world -> story(world, brakeworks), walk);
 * var other = worlds.play(world -> story(world, windmills), walk);
 * assertThat(one.differences(other)).isEmpty();    // and a short walk as somebody who may know it: isNotEmpty()
 * }</pre>
 *
 * Forms are sent by {@link Walk#send}, pages looked at after them by {@link Walk#then}.
 *
 * A world is played in the database of the tests itself, which is afterwards set back, row by row and sequence by sequence, to
 * what was remembered; so both begin with the same rows, ids and numbers. The clock is that of the story: each act of {@link
 * World#act} a minute after the one before, all pages at one moment. What is left to differ are ids that came into being in
 * the play. Those that the story names are written by their name in addresses and answers; all others must be those of the other
 * world under one renaming, the same for all viewers and pages. An id that both worlds share stands for itself and is never
 * renamed: a page that shows one organisation here and another there differs. Beside ids only the tokens of forms, cookies, and
 * the time and size of a workbook, whose files are compared one by one, are left out. What came into being in a play must not
 * share with other things all that a list is sorted by, for then its id decides, which is another each time.
 */
public class Worlds {
    private static final Duration LATER = Duration.ofDays(1);

    private final MockMvcTester mvc;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final Memory memory = new Memory();
    private Instant beginning = Instant.EPOCH;

    public Worlds(MockMvcTester mvc, PortalClock clock, JdbcClient jdbc) {
        this.mvc = mvc;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Both worlds begin with what stands now. */
    public void remember() {
        settle();
        beginning = clock.instant();
        memory.keep();
    }

    /** Plays the story, and goes where the walk leads; afterwards all is as it was remembered. */
    public Seen play(Consumer<World> story, Walk walk) {
        var world = new World(clock, beginning);
        try {
            story.accept(world);
            settle();
            var visit = new Visit(mvc, jdbc, clock, beginning.plus(LATER), world);
            return new Seen(world, memory.ids(), visit.along(walk));
        } finally {
            settle();
            memory.restore();
        }
    }

    /** The same while a policy of row-level security lets everybody see every row: then a test must find something. */
    public <T> T without(String table, String policy, Supplier<T> play) {
        return memory.without(table, policy, play);
    }

    public void forget() {
        memory.forget();
    }

    /** Listeners have heard all of it. */
    private void settle() {
        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from event_publication")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }
}
