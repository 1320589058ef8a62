package ieum.leaks;

import static ieum.offers.OfferFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.offers.Interests;
import ieum.offers.OfferFixtures;
import ieum.offers.OfferText;
import ieum.offers.Offers;
import ieum.offers.Pictures;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever made an anonymous offer, strangers, interested companies and visitors are told the same, to the byte. */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferLeakTests {
    private static final String FIRST = "Zyphorium";
    private static final String SECOND = "Quarvexis";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Offers offers;

    @Autowired
    Pictures pictures;

    @Autowired
    Interests interests;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member company;
    Viewer.Member refused;
    Viewer.Member stranger;
    Viewer.Member first;
    Viewer.Member second;
    ProgramId program;
    Instant ends;

    @BeforeAll
    void bothWorldsBegin() {
        centre = people.centre();
        ends = Instant.now().plus(Duration.ofDays(41));
        company = people.demand();
        refused = people.demand();
        stranger = people.startup();
        first = called(FIRST, people.startup());
        second = called(SECOND, people.member(OrganizationKind.UNIVERSITY));
        jdbc.sql(
                        "update organization set country = 'FR', region = 'Bretagne', website = 'https://quarvexis.test' where id = ?")
                .param(second.of().value())
                .update();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        // both have others of their own, one says whose it is
        for (var owner : new Viewer.Member[] {first, second}) {
            OfferFixtures.published(
                    offers, OfferFixtures.text("Brakes of " + owner.organizationName(), program, centre.of()), owner);
            offers.draft(OfferFixtures.anonymous("A draft", program, centre.of()), owner);
        }
        worlds.remember();
    }

    @AfterAll
    void forget() {
        worlds.forget();
    }

    @Test
    void nobodyElseIsToldWhoMadeAnAnonymousOffer() {
        var walk = walk();
        var one = worlds.play(world -> story(world, first), walk);
        var other = worlds.play(world -> story(world, second), people(walk.anew()));

        assertThat(one.with("Quiet pumps")).hasSizeGreaterThan(20);
        assertThat(one.differences(other)).isEmpty();
    }

    @Test
    void theCentreIsToldWho() {
        var walk = Walk.in(Language.EN)
                .as("centre", centre)
                .at("/offers", "/offers/~secret", "/interests/~interest", "/offers/export.csv", "/interests", "/");
        var one = worlds.play(world -> story(world, first), walk);
        assertThat(one.differences(worlds.play(world -> story(world, second), walk)))
                .hasSizeGreaterThan(4);
    }

    private Walk walk() {
        return people(Walk.in(Language.EN, Language.KO))
                .routes()
                .of("/offers/{id}", Map.of("id", "~secret", "file", "~picture"))
                .of("/interests/{id}", Map.of("id", "~interest"))
                .of("/interests/{id}", Map.of("id", "~declined"))
                .of("/organizations/{id}", Map.of("id", first.of().toString()))
                .of("/organizations/{id}", Map.of("id", second.of().toString()))
                .at(
                        "/offers?q=" + FIRST,
                        "/offers?q=" + SECOND,
                        "/offers?owner=" + first.of(),
                        "/offers?owner=" + second.of(),
                        "/offers?region=Bretagne",
                        "/offers?region=Daegu",
                        "/offers/export.csv?owner=" + second.of(),
                        "/offers/export.csv?region=Bretagne",
                        "/offers?mine=true")
                .lists("/offers", "/interests");
    }

    private Walk people(Walk walk) {
        return walk.as("visitor", new Viewer.Visitor())
                .as("stranger", stranger)
                .as("interested", company)
                .as("declined", refused);
    }

    private void story(World world, Viewer.Member owner) {
        var id = world.name("secret", world.act(() -> offers.draft(secret(), owner)));
        world.name("picture", world.act(() -> pictures.add(id, OfferFixtures.picture(), english("A pump"), owner)));
        world.act(() -> offers.publish(id, owner));
        var interest = world.name(
                "interest", world.act(() -> interests.express(id, english("For our harbour"), true, company)));
        world.act(() -> interests.passOn(interest, english("A serious one"), centre));
        var other = world.name(
                "declined", world.act(() -> interests.express(id, english("For our ships"), false, refused)));
        world.act(() -> interests.passOn(other, null, centre));
        world.act(() -> interests.decline(other, english("Not in our line"), owner));
        world.act(() -> offers.revise(id, secret(), offers.get(id, owner).version(), owner));
    }

    /** Like no other in what lists are sorted by. */
    private OfferText secret() {
        var text = OfferFixtures.anonymous("Quiet pumps", program, centre.of());
        return new OfferText(
                text.kind(),
                text.type(),
                text.title(),
                text.description(),
                text.topic(),
                3,
                text.sought(),
                ends,
                true,
                text.track());
    }

    private Viewer.Member called(String name, Viewer.Member member) {
        jdbc.sql("update organization set name = ?, terms = array[lower(?)] where id = ?")
                .params(name, name, member.of().value())
                .update();
        return people.again(member);
    }
}
