package ieum.news.web;

import ieum.events.EventPages;
import ieum.events.EventView;
import ieum.news.Articles;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of an event leads to its news. */
@Component
class NewsPages implements EventPages {
    private final Articles articles;

    NewsPages(Articles articles) {
        this.articles = articles;
    }

    @Override
    public List<Link> of(EventView event, Viewer viewer) {
        return articles.writes(event.id(), viewer)
                        || !articles.of(event.id(), Language.EN, viewer).isEmpty()
                ? List.of(new Link("/events/" + event.id() + "/news", "news.title"))
                : List.of();
    }
}
