package ieum.news.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.news.ArticleId;
import ieum.news.ArticleView;
import ieum.news.Articles;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** News of events as they are read: by everyone, and under embargo by whoever was given the link. */
@Controller
class NewsController {
    private final Articles articles;
    private final Events events;
    private final Clock clock;
    private final String portal;

    NewsController(Articles articles, Events events, Clock clock, @Value("${ieum.address}") String portal) {
        this.articles = articles;
        this.events = events;
        this.clock = clock;
        this.portal = portal;
    }

    @GetMapping("/news")
    String index(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Locale locale,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("articles", articles.list(q, reader(locale), page));
        return "news/index";
    }

    @GetMapping("/events/{id}/news")
    String of(@PathVariable EventId id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("writes", articles.writes(id, viewer));
        model.addAttribute("articles", articles.of(id, reader(locale), viewer));
        return "news/event";
    }

    @GetMapping("/news/{id}")
    String show(
            @PathVariable ArticleId id,
            @RequestParam(required = false) @Nullable Language in,
            Viewer viewer,
            Locale locale,
            Model model) {
        return page(articles.get(id, viewer), "/news/" + id, in, locale, model);
    }

    @GetMapping("/news/embargoed/{code}")
    String embargoed(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Language in,
            Viewer viewer,
            Locale locale,
            Model model) {
        return page(articles.embargoed(code, viewer), "/news/embargoed/" + code, in, locale, model);
    }

    private String page(ArticleView article, String path, @Nullable Language in, Locale locale, Model model) {
        var reader = in == null ? reader(locale) : in;
        model.addAttribute("article", article);
        model.addAttribute("event", article.event());
        model.addAttribute("wording", article.in(reader));
        model.addAttribute("path", path);
        model.addAttribute("embargoed", article.isEmbargoed(clock.instant()));
        model.addAttribute("related", articles.related(article, reader));
        model.addAttribute("press", portal + "/news/embargoed/" + article.code());
        return "news/show";
    }

    private static Language reader(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
