package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts up notices: one statement, however many read them. */
@Component
class NoticeBoard {
    /** The first two parts of a path name the thing. */
    static final String LEADS_TO = "substring(link from '^/[^/]+/[^/?]+') = any (?::text[])";

    private final JdbcClient jdbc;

    NoticeBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<AccountId> to, About about, Happening happening, List<String> arguments, String link) {
        jdbc.sql("""
                        insert into notice (id, account_id, about, thing, at, arguments, link)
                        select gen_random_uuid(), account, ?, ?, ?, ?::text[], ? from unnest(?::uuid[]) account
                        on conflict do nothing""")
                .params(
                        about.name(),
                        happening.thing(),
                        happening.at().atOffset(ZoneOffset.UTC),
                        arguments.toArray(String[]::new),
                        link,
                        to.stream().map(AccountId::toString).toArray(String[]::new))
                .update();
    }

    /** Those that lead to one of these pages, or to one below it. */
    void remove(AccountId from, List<String> pages) {
        jdbc.sql("delete from notice where account_id = ? and " + LEADS_TO)
                .params(from.value(), pages.toArray(String[]::new))
                .update();
    }
}
