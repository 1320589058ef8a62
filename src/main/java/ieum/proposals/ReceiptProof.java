package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import ieum.files.StoredFile;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormVersionId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the fingerprint of every receipt anew. For a command: it reads all proposals, and needs no running portal. */
public class ReceiptProof {
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    public ReceiptProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose text or files are no longer what was received. */
    public List<ProposalId> failing() {
        var failing = new ArrayList<ProposalId>();
        for (var some = after(new UUID(0, 0)); !some.isEmpty(); some = after(some.getLast().id)) {
            var files = files(some);
            var partners = partners(some);
            for (var received : some)
                if (!received.sha256.equals(Fingerprint.of(
                        received.text,
                        received.form,
                        received.answers,
                        partners.getOrDefault(received.id, List.of()),
                        files.getOrDefault(received.id, List.of())))) failing.add(new ProposalId(received.id));
        }
        return failing;
    }

    private List<Received> after(UUID id) {
        return jdbc.sql("select * from proposal where sha256 is not null and id > ? order by id limit ?")
                .params(id, AT_ONCE)
                .query(Received::of)
                .list();
    }

    private Map<UUID, List<StoredFile>> files(List<Received> some) {
        record Attached(UUID to, StoredFile file) {}
        return jdbc
                .sql("""
                        select a.proposal_id, f.* from proposal_file a join stored_file f on f.id = a.file_id
                        where a.proposal_id = any (?)""")
                .param(some.stream().map(Received::id).toArray(UUID[]::new))
                .query((row, number) -> new Attached(row.getObject("proposal_id", UUID.class), file(row)))
                .stream()
                .collect(Collectors.groupingBy(Attached::to, Collectors.mapping(Attached::file, Collectors.toList())));
    }

    private Map<UUID, List<Partner>> partners(List<Received> some) {
        record Together(UUID in, Partner partner) {}
        return jdbc
                .sql("select * from proposal_partner where proposal_id = any (?) order by position")
                .param(some.stream().map(Received::id).toArray(UUID[]::new))
                .query((row, number) ->
                        new Together(row.getObject("proposal_id", UUID.class), PartnerRows.read(row, number)))
                .stream()
                .collect(Collectors.groupingBy(
                        Together::in, Collectors.mapping(Together::partner, Collectors.toList())));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new AccountId(row.getObject("stored_by", UUID.class)),
                row.getTimestamp("stored_at").toInstant());
    }

    private record Received(
            UUID id, ProposalText text, @Nullable FormVersionId form, Answers answers, String sha256) {
        static Received of(ResultSet row, int number) throws SQLException {
            var text = new ProposalText(
                    text(row, "title"),
                    text(row, "summary"),
                    text(row, "solution"),
                    text(row, "plan"),
                    row.getObject("readiness", Integer.class));
            var form = row.getObject("form_version_id", UUID.class);
            return new Received(
                    row.getObject("id", UUID.class),
                    text,
                    form == null ? null : new FormVersionId(form),
                    new AnswersJson().convertToEntityAttribute(row.getString("answers")),
                    row.getString("sha256"));
        }

        private static @Nullable Text text(ResultSet row, String field) throws SQLException {
            var original = row.getString(field);
            return original == null ? null : new Text(original, Language.valueOf(row.getString(field + "_language")));
        }
    }
}
