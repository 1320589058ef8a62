package ieum.news;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Language;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Articles with their texts, as they are kept. */
@Component
class ArticleTable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE = 16;

    private final JdbcClient jdbc;
    private final Organizations organizations;

    ArticleTable(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    record Stored(
            ArticleId id,
            EventId event,
            OrganizationId organization,
            Language language,
            ArticleStatus status,
            String code,
            @Nullable Instant publicAt,
            @Nullable Map<Figure, Integer> figures) {
        /** Whether everyone reads it. */
        boolean isOpen(Instant now) {
            return status == ArticleStatus.PUBLISHED && publicAt != null && !now.isBefore(publicAt);
        }
    }

    Optional<Stored> find(ArticleId id) {
        return jdbc.sql("select * from article where id = ?")
                .param(id.value())
                .query(ArticleTable::read)
                .optional();
    }

    Optional<Stored> find(String code) {
        return jdbc.sql("select * from article where code = ?")
                .param(code)
                .query(ArticleTable::read)
                .optional();
    }

    /** Until the end of the transaction. */
    Optional<Stored> lock(ArticleId id) {
        return jdbc.sql("select * from article where id = ? for update")
                .param(id.value())
                .query(ArticleTable::read)
                .optional();
    }

    /** The language in which it was first written first, then the others. */
    List<Wording> texts(ArticleId id) {
        return jdbc.sql("""
                        select t.* from article_text t join article a on a.id = t.article_id
                        where a.id = ? order by t.language <> a.language, t.language""")
                .param(id.value())
                .query((row, number) -> new Wording(
                        Language.valueOf(row.getString("language")),
                        row.getString("title"),
                        row.getString("body"),
                        row.getLong("version")))
                .list();
    }

    List<Coverage> coverage(ArticleId id) {
        return jdbc.sql("select * from article_coverage where article_id = ? order by number")
                .param(id.value())
                .query((row, number) -> new Coverage(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("address")))
                .list();
    }

    String organization(OrganizationId id) {
        return organizations.names(List.of(id)).getOrDefault(id, "");
    }

    void add(ArticleId id, EventId event, OrganizationId organization, Wording wording, AccountId by, Instant at) {
        var code = new byte[CODE];
        RANDOM.nextBytes(code);
        jdbc.sql("""
                        insert into article (id, event_id, organization_id, language, status, code, drafted_by, drafted_at)
                        values (?, ?, ?, ?, 'DRAFT', ?, ?, ?)""")
                .params(
                        id.value(),
                        event.value(),
                        organization.value(),
                        wording.language().name(),
                        HexFormat.of().formatHex(code),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        write(id, wording);
    }

    /** Whether nobody wrote it anew meanwhile. */
    boolean write(ArticleId id, Wording wording) {
        return jdbc.sql("""
                        insert into article_text (article_id, language, title, body) values (?, ?, ?, ?)
                        on conflict (article_id, language) do update
                            set title = excluded.title, body = excluded.body, version = article_text.version + 1
                        where article_text.version = ?""")
                        .params(
                                id.value(),
                                wording.language().name(),
                                wording.title(),
                                wording.body(),
                                wording.version())
                        .update()
                == 1;
    }

    void remove(ArticleId id, Language language) {
        jdbc.sql("delete from article_text where article_id = ? and language = ?")
                .params(id.value(), language.name())
                .update();
    }

    void publish(ArticleId id, Instant publicAt, Map<Figure, Integer> figures, AccountId by, Instant at) {
        var words = figures.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
        jdbc.sql("""
                        update article set status = 'PUBLISHED', public_at = ?, figures = ?::jsonb, published_by = ?,
                            published_at = ? where id = ?""")
                .params(
                        publicAt.atOffset(ZoneOffset.UTC),
                        MAPPER.writeValueAsString(words),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        id.value())
                .update();
    }

    void withdraw(ArticleId id) {
        jdbc.sql("update article set status = 'WITHDRAWN' where id = ?")
                .param(id.value())
                .update();
    }

    void cover(ArticleId id, String title, String publisher, String address) {
        jdbc.sql("insert into article_coverage (id, article_id, title, publisher, address) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), title, publisher, address)
                .update();
    }

    boolean uncover(ArticleId id, UUID coverage) {
        return jdbc.sql("delete from article_coverage where article_id = ? and id = ?")
                        .params(id.value(), coverage)
                        .update()
                == 1;
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        var publicAt = row.getTimestamp("public_at");
        var figures = row.getString("figures");
        return new Stored(
                new ArticleId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Language.valueOf(row.getString("language")),
                ArticleStatus.valueOf(row.getString("status")),
                row.getString("code"),
                publicAt == null ? null : publicAt.toInstant(),
                figures == null ? null : figures(figures));
    }

    static Map<Figure, Integer> figures(String json) {
        var found = new EnumMap<Figure, Integer>(Figure.class);
        MAPPER.readValue(json, new TypeReference<Map<String, Integer>>() {})
                .forEach((name, number) -> found.put(Figure.valueOf(name), number));
        return found;
    }
}
