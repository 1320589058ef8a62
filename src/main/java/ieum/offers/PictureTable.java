package ieum.offers;

import ieum.files.FileId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures an offer has, in their order. */
@Component
class PictureTable {
    private final JdbcClient jdbc;

    PictureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PictureView> of(OfferId offer) {
        return jdbc.sql(
                        "select file_id, alternative, alternative_language from offer_picture where offer_id = ? order by position")
                .param(offer.value())
                .query((row, number) -> new PictureView(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new Text(
                                row.getString("alternative"), Language.valueOf(row.getString("alternative_language")))))
                .list();
    }

    void add(OfferId offer, FileId file, Text alternative) {
        jdbc.sql("""
                        insert into offer_picture (offer_id, file_id, position, alternative, alternative_language)
                        values (?, ?, (select coalesce(max(position) + 1, 0) from offer_picture where offer_id = ?), ?, ?)""")
                .params(
                        offer.value(),
                        file.value(),
                        offer.value(),
                        alternative.original(),
                        alternative.language().name())
                .update();
    }

    void remove(OfferId offer, FileId file) {
        jdbc.sql("delete from offer_picture where offer_id = ? and file_id = ?")
                .params(offer.value(), file.value())
                .update();
    }

    /** Two at once wait for each other, so that there are never more than allowed. */
    void hold(OfferId offer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))::text")
                .param(offer.toString())
                .query(String.class)
                .single();
    }
}
