package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.files.StoredFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the fingerprint of every earlier version of what was submitted anew, as {@link ReceiptProof} does of those that
 * count. For a command.
 */
public class VersionProof {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public VersionProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that no longer say what was received. */
    public List<VersionId> failing() {
        var failing = new ArrayList<VersionId>();
        for (var some = after(new UUID(0, 0)); !some.isEmpty(); some = after(some.getLast().id))
            for (var received : some)
                if (!received.sha256.equals(fingerprint(received))) failing.add(new VersionId(received.id));
        return failing;
    }

    private record Received(UUID id, UUID proposal, Content content, String sha256) {}

    private List<Received> after(UUID id) {
        return jdbc.sql("""
                        select id, proposal_id, content, sha256 from proposal_version
                        where number is not null and id > ? order by id limit ?""")
                .params(id, AT_ONCE)
                .query((row, number) -> new Received(
                        row.getObject("id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        Content.of(row.getString("content")),
                        row.getString("sha256")))
                .list();
    }

    private String fingerprint(Received received) {
        var content = received.content;
        return Fingerprint.of(
                content.text(),
                content.asked().form(),
                content.answers(),
                new PartnerRows(jdbc).of(new ProposalId(received.proposal)),
                content.files().stream().map(VersionProof::stored).toList());
    }

    /** The fingerprint asks for name, size and SHA-256 only. */
    private static StoredFile stored(Enclosure file) {
        return new StoredFile(
                file.id(), file.name(), "", file.size(), file.sha256(), new AccountId(new UUID(0, 0)), Instant.EPOCH);
    }
}
