package ieum.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the demo in place before the first request is answered, in one transaction: a start that is killed meanwhile
 * begins again.
 */
class Demo implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final long LOCK = 20_260_101;

    private final Doors doors;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Demo(Doors doors, JdbcClient jdbc, EntityManager entities, PlatformTransactionManager transactions) {
        this.doors = doors;
        this.jdbc = jdbc;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            alone();
            if (!doors.accounts().isRegistered(ListedPerson.ADMIN.email())) play();
        });
    }

    /** Within the transaction of the caller. */
    void play() {
        var started = System.nanoTime();
        var acts = plan(Tale.read(), doors.clock().instant());
        acts.play(doors.clock(), entities);
        log.info("The demo is in place: {} acts in {}", acts.count(), Duration.ofNanos(System.nanoTime() - started));
    }

    /** Each story enters what happens in it; then all of it is played in the order of time, across the stories. */
    private Timeline plan(Tale tale, Instant now) {
        var timeline = new Timeline();
        var cast = new Cast(doors);
        var programs = new ProgramStories(doors, cast, now);
        var challenges = new ChallengeStories(doors, cast, programs, tale);
        var proposals = new ProposalStories(doors, cast, programs, challenges, tale);
        new OrganizationStories(doors, cast, tale, now).plan(timeline);
        programs.plan(tale.programs(), timeline);
        challenges.plan(timeline);
        proposals.plan(timeline);
        new ReviewStories(doors, cast, programs, proposals, tale).plan(timeline);
        new MatchStories(doors, cast, programs, proposals, tale).plan(timeline);
        new IntroductionStories(doors, cast, programs, challenges).plan(timeline);
        var events = new EventStories(doors, cast, programs, now);
        events.plan(tale.events(), timeline);
        var offers = new OfferStories(doors, cast, programs);
        offers.plan(tale.offers(), timeline);
        new DelegationStories(doors, cast, programs, offers, events).plan(timeline);
        return timeline;
    }

    /** Two portals that start at once on one database play it once. */
    private void alone() {
        jdbc.sql("select pg_advisory_xact_lock(?)::text")
                .param(LOCK)
                .query(String.class)
                .single();
    }
}
