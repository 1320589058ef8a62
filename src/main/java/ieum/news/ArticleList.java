package ieum.news;

import ieum.events.EventId;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles as lines; titles in the reader's language where they are written in it. */
@Component
class ArticleList {
    private static final int RELATED = 5;
    private static final String OPEN = "a.status = 'PUBLISHED' and a.public_at <= ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Rows<ArticleRow> open(@Nullable String q, Language reader, int page) {
        var query = query(reader).where(OPEN, clock.instant().atOffset(ZoneOffset.UTC));
        if (q != null && !q.isBlank())
            query.where(
                    "exists (select from article_text w where w.article_id = a.id and (w.title ilike ? or w.body ilike ?))",
                    like(q),
                    like(q));
        return query.page(jdbc, page, ArticleList::read);
    }

    List<ArticleRow> of(EventId event, boolean all, Language reader) {
        var query = query(reader).where("a.event_id = ?", event.value());
        if (!all) query.where(OPEN, clock.instant().atOffset(ZoneOffset.UTC));
        return query.all(jdbc, ArticleList::read);
    }

    List<ArticleRow> related(ArticleView article, Language reader) {
        var program = article.event().text().program();
        return query(reader)
                .where(OPEN, clock.instant().atOffset(ZoneOffset.UTC))
                .where("a.id <> ?", article.id().value())
                .where(
                        "a.event_id = ? or e.program_id = ?::uuid",
                        article.event().id().value(),
                        program == null ? new UUID(0, 0) : program.value())
                .first(jdbc, RELATED, ArticleList::read);
    }

    /** The language is one of an enum, so it may stand in SQL. */
    private static ListQuery query(Language reader) {
        return new ListQuery(
                        "a.id, a.status, a.public_at, t.title, t.language, a.figures, e.id as event_id, e.title as event_title, "
                                + "e.title_language as event_language, e.zone",
                        """
                        article a join event e on e.id = a.event_id
                        join lateral (select x.title, x.language from article_text x where x.article_id = a.id
                            order by x.language <> '%s', x.language <> a.language limit 1) t on true""".formatted(reader.name()))
                .orderBy("newest", Map.of("newest", "coalesce(a.public_at, a.drafted_at) desc"), "a.number");
    }

    private static String like(String q) {
        return "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static ArticleRow read(ResultSet row, int number) throws SQLException {
        var publicAt = row.getTimestamp("public_at");
        var language = Language.valueOf(row.getString("language"));
        var figures = row.getString("figures");
        var title = new Wording(language, row.getString("title"), "", 0);
        return new ArticleRow(
                new ArticleId(row.getObject("id", UUID.class)),
                new Text(
                        figures == null
                                ? title.title()
                                : title.filled(ArticleTable.figures(figures)).title(),
                        language),
                new EventId(row.getObject("event_id", UUID.class)),
                new Text(row.getString("event_title"), Language.valueOf(row.getString("event_language"))),
                ZoneId.of(row.getString("zone")),
                ArticleStatus.valueOf(row.getString("status")),
                publicAt == null ? null : publicAt.toInstant());
    }
}
