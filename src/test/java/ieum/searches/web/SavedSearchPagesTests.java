package ieum.searches.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.organizations.MemberRole;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.searches.SavedSearchView;
import ieum.searches.SavedSearches;
import ieum.searches.SearchAddress;
import ieum.searches.SearchedList;
import ieum.shared.Clash;
import ieum.shared.postgres.RowSecurity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class SavedSearchPagesTests {
    private static final String SECRET = "Xylomarkerium";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SavedSearches searches;

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    @Autowired
    RowSecurity security;

    @Autowired
    Queries queries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsChosenIsKeptUnderANameAndMarkedWhereItIsOpen() {
        var viewer = people.startup();
        var saved = save(
                viewer, "/challenges", "page=3&lang=ko&status=PUBLISHED&q=status%3Aopen+wind&program=", "  My  wind ");
        assertThat(saved)
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/challenges?q=status%3Aopen%20wind&status=PUBLISHED");
        assertThat(bar(viewer, "/challenges", "?status=PUBLISHED&q=status%3Aopen%20wind&page=2"))
                .contains(">My wind<", "href=\"/challenges?q=status%3Aopen%20wind&amp;status=PUBLISHED\"")
                .contains("aria-current=\"true\"")
                .doesNotContain("Save this search");
        assertThat(bar(viewer, "/challenges", "?q=sun"))
                .contains(">My wind<", "Save this search", "value=\"q=sun\"")
                .doesNotContain("aria-current");
        assertThat(bar(viewer, "/proposals", "")).doesNotContain("My wind", "Save this search");
    }

    @Test
    void listAsksForItsSearchesAndLinksThemWithoutScript() {
        var viewer = people.startup();
        for (var list : List.of("/proposals", "/challenges", "/organizations", "/programs"))
            assertThat(page(list + "?status=DRAFT", viewer))
                    .contains("hx-get=\"/searches/bar?list=" + list + "\"")
                    .contains("href=\"/searches/new?list=" + list + "&amp;query=status%3DDRAFT\"");
        assertThat(page("/challenges?status=PUBLISHED", new Viewer.Visitor())).doesNotContain("/searches");
    }

    @Test
    void takenNameAsksWhetherToReplaceAndKeepsWhatWasTyped() {
        var viewer = people.startup();
        save(viewer, "/challenges", "q=wind", "Mine");
        assertThat(text(save(viewer, "/challenges", "q=sun", "mine")))
                .contains(
                        "You have a search of this name", "value=\"mine\"", "Replace the saved one", "value=\"q=sun\"");
        assertThat(save(viewer, "/proposals", "q=sun", "Mine")).hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/searches")
                        .param("list", "/challenges")
                        .param("query", "q=sun")
                        .param("name", "mine")
                        .param("replace", "true")
                        .with(as(viewer))
                        .with(csrf()))
                .hasRedirectedUrl("/challenges?q=sun");
        assertThat(searches.of(SearchedList.CHALLENGES, viewer))
                .extracting(SavedSearchView::name, one -> one.address().query())
                .containsExactly(tuple("mine", "q=sun"));
    }

    @Test
    void whatCannotBeSavedIsSaid() {
        var viewer = people.startup();
        assertThat(text(save(viewer, "/challenges", "q=wind", " "))).contains("Enter a name.");
        assertThat(text(save(viewer, "/challenges", "q=wind", "a".repeat(81)))).contains("80 characters at most");
        assertThat(text(save(viewer, "/challenges", "page=2", "All"))).contains("There is nothing to save");
        assertThat(text(save(viewer, "/challenges", "q=" + "a".repeat(8000), "Long")))
                .contains("too long to be saved");
        for (var one = 0; one < SavedSearches.MOST; one++)
            searches.save(SearchAddress.of(SearchedList.CHALLENGES, "q=wind"), "Wind " + one, false, viewer);
        assertThat(text(save(viewer, "/proposals", "q=wind", "One more"))).contains("You have saved 50 searches");
        assertThat(bar(viewer, "/challenges", "")).contains("42 more");
    }

    /** Only lists of the portal, and only what an address may hold. */
    @Test
    void nothingSavedLeadsOutOfThePortal() {
        var viewer = people.startup();
        for (var list :
                List.of("https://elsewhere.example", "//elsewhere.example", "/challenges/../audit", "", "/audit"))
            assertThat(save(viewer, list, "q=wind", "Wind")).hasStatus(404);
        assertThat(save(
                        viewer,
                        "/challenges",
                        "q=%0d%0aSet-Cookie:x&javascript:alert=1&<b>=2&x=%zz#//elsewhere.example",
                        "Odd"))
                .hasRedirectedUrl("/challenges?q=Set-Cookie%3Ax");
        assertThatThrownBy(() -> jdbc.sql("update saved_search set query = 'q=<b>' where name = 'Odd'")
                        .update())
                .hasMessageContaining("saved_search_query_check");
    }

    @Test
    void colleaguesOpenWhatIsSharedAndNobodyElseSeesIt() {
        var owner = people.startup();
        var colleague = people.colleague(owner, MemberRole.OWNER);
        var stranger = people.startup();
        var address = SearchAddress.of(SearchedList.CHALLENGES, "q=" + SECRET);
        searches.save(address, "Shared " + SECRET, true, owner);
        searches.save(address, "Own " + SECRET, false, owner);

        assertThat(bar(colleague, "/challenges", ""))
                .contains(">Shared " + SECRET + "<", ">Somebody<")
                .doesNotContain("Own " + SECRET);
        assertThat(page("/searches", colleague))
                .contains("Shared by Somebody")
                .doesNotContain("Own " + SECRET, "/edit", "/removal");
        assertThat(page("/searches", owner)).contains("Shared with your colleagues", "Own " + SECRET);
        for (var other : List.of(stranger, people.centre(), people.administrator(), people.person())) {
            assertThat(page("/searches", other)).doesNotContain(SECRET);
            assertThat(bar(other, "/challenges", "")).doesNotContain(SECRET);
        }
        organizations.remove(owner.of(), owner.account(), people.administrator());
        assertThat(bar(colleague, "/challenges", "")).doesNotContain(SECRET);
    }

    /** Also where a query of ours forgets to ask. */
    @Test
    void databaseHidesAndKeepsWhatIsNotTheViewers() {
        var owner = people.startup();
        var colleague = people.colleague(owner, MemberRole.OWNER);
        var address = SearchAddress.of(SearchedList.CHALLENGES, "q=" + SECRET);
        searches.save(address, "Shared", true, owner);
        searches.save(address, "Own", false, owner);
        assertThat(names(owner, owner)).containsExactlyInAnyOrder("Shared", "Own");
        assertThat(names(owner, colleague)).containsExactly("Shared");
        assertThat(names(owner, people.startup())).isEmpty();
        assertThat(names(owner, people.administrator())).isEmpty();
        assertThat(changed(owner, colleague)).isZero();
        assertThat(changed(owner, owner)).isEqualTo(2);
    }

    @Test
    void ownerRenamesSharesAndRemoves() {
        var owner = people.startup();
        var colleague = people.colleague(owner, MemberRole.READER);
        save(owner, "/challenges", "q=wind", "Wind");
        save(owner, "/challenges", "q=sun", "Sun");
        var id = searches.of(SearchedList.CHALLENGES, owner).getLast().id();
        assertThat(text(mvc.post()
                        .uri("/searches/{id}", id)
                        .param("name", "sun")
                        .with(as(owner))
                        .with(csrf())
                        .exchange()))
                .contains("Another of your searches", "value=\"sun\"");
        assertThat(mvc.post()
                        .uri("/searches/{id}", id)
                        .param("name", "Storm")
                        .param("shared", "true")
                        .with(as(owner))
                        .with(csrf()))
                .hasRedirectedUrl("/searches");
        assertThat(page("/searches/" + id + "/edit", owner)).contains("value=\"Storm\"", "checked=\"checked\"");
        assertThat(bar(colleague, "/challenges", "")).contains(">Storm<").doesNotContain("Sun");
        assertThat(page("/searches", owner)).contains("Your colleagues will no longer see it either.");
        assertThat(mvc.post().uri("/searches/{id}/removal", id).with(as(owner)).with(csrf()))
                .hasRedirectedUrl("/searches");
        assertThat(bar(colleague, "/challenges", "")).doesNotContain("Storm");
    }

    /** Whoever acts for nobody has no colleagues. */
    @Test
    void personAloneSharesNothing() {
        var person = people.person();
        assertThat(bar(person, "/challenges", "?q=wind"))
                .contains("Save this search")
                .doesNotContain("colleagues");
        searches.save(SearchAddress.of(SearchedList.CHALLENGES, "q=wind"), "Wind", true, person);
        assertThat(searches.all(person)).extracting(SavedSearchView::shared).containsExactly(false);
    }

    @Test
    void searchThatMakesNoSenseAnyMoreOpensTheListWhichSaysSo() {
        var viewer = people.startup();
        var saved = save(viewer, "/challenges", "q=gone%3Ayes&status=PUBLISHED", "Old");
        assertThat(page(saved.getResponse().getRedirectedUrl(), viewer)).contains("There is no key “gone” here");
    }

    @Test
    void sameNumberOfQueriesForOneAndForThree() {
        var viewer = people.startup();
        var address = SearchAddress.of(SearchedList.CHALLENGES, "q=wind");
        searches.save(address, "One", true, viewer);
        var one = queries.of("/searches", viewer);
        var bar = queries.of("/searches/bar?list=/challenges", viewer);
        searches.save(address, "Two", true, people.colleague(viewer, MemberRole.READER));
        searches.save(address, "Three", false, viewer);
        assertThat(queries.of("/searches", viewer)).isEqualTo(one);
        assertThat(queries.of("/searches/bar?list=/challenges", viewer)).isEqualTo(bar);
    }

    @Test
    void twoOfOneNameAreRefusedByTheDoor() {
        var viewer = people.startup();
        var address = SearchAddress.of(SearchedList.PROGRAMS, "phase=OPEN");
        searches.save(address, "Open", false, viewer);
        assertThatThrownBy(() -> searches.save(address, "OPEN", false, viewer)).isInstanceOf(Clash.class);
    }

    private MvcTestResult save(Viewer viewer, String list, String query, String name) {
        return mvc.post()
                .uri("/searches")
                .param("list", list)
                .param("query", query)
                .param("name", name)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private String bar(Viewer viewer, String list, String query) {
        return text(mvc.get()
                .uri("/searches/bar?list={list}", list)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost" + list + query)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as(viewer))
                .exchange());
    }

    private String page(String address, Viewer viewer) {
        return text(mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as(viewer))
                .exchange());
    }

    private static String text(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> names(Viewer owner, Viewer viewer) {
        return lookingAs(
                viewer,
                () -> jdbc.sql("select name from saved_search where account_id = ?")
                        .param(owner.account().value())
                        .query(String.class)
                        .list());
    }

    private int changed(Viewer owner, Viewer viewer) {
        return lookingAs(
                viewer,
                () -> jdbc.sql("update saved_search set query = 'q=other' where account_id = ?")
                        .param(owner.account().value())
                        .update());
    }

    private <T> T lookingAs(Viewer viewer, Supplier<T> work) {
        security.lookAs(viewer.onlooker());
        try {
            return work.get();
        } finally {
            security.forget();
        }
    }
}
