package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.files.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is to take the place of what was submitted. Whoever changes one holds its proposal. */
@Component
class RevisionRows {
    private final JdbcClient jdbc;
    private final Files files;
    private final ApplicationEventPublisher publisher;

    RevisionRows(JdbcClient jdbc, Files files, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.files = files;
        this.publisher = publisher;
    }

    /** The proposal as it is being changed, apart from what counts; none where nobody changes it. */
    Optional<Proposal> of(Proposal submitted) {
        if (submitted.status() != ProposalStatus.SUBMITTED || submitted.historic()) return Optional.empty();
        return jdbc.sql("select * from proposal_revision where proposal_id = ?")
                .param(submitted.id().value())
                .query((row, number) -> read(submitted, row))
                .optional();
    }

    /** @return whether there was none yet */
    boolean begin(Proposal submitted, AccountId by, Instant at) {
        // a draft of another time bears a version of its own, so that no window that was left open writes here
        var begun = jdbc.sql("""
                        insert into proposal_revision (proposal_id, content, begun_by, begun_at, saved_by, saved_at, version)
                        values (?, cast(? as jsonb), ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        submitted.id().value(),
                        Content.of(submitted, files).json(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        at.toEpochMilli())
                .update();
        if (begun > 0) list(submitted);
        return begun > 0;
    }

    /** @return the version to name at the next saving */
    long save(Proposal revision) {
        var version = revision.version() + 1;
        jdbc.sql("""
                        update proposal_revision set content = cast(? as jsonb), saved_by = ?, saved_at = ?, version = ?
                        where proposal_id = ?""")
                .params(
                        Content.of(revision, files).json(),
                        Objects.requireNonNull(revision.savedBy()).value(),
                        revision.savedAt().atOffset(ZoneOffset.UTC),
                        version,
                        revision.id().value())
                .update();
        if (revision.news().isEmpty()) return version;
        // its files changed
        list(revision);
        revision.news().forEach(publisher::publishEvent);
        return version;
    }

    boolean remove(ProposalId id) {
        jdbc.sql("""
                        update proposal_partner set revised_by = null, revised_at = null, revised_sha256 = null
                        where proposal_id = ? and revised_at is not null""").param(id.value()).update();
        return jdbc.sql("delete from proposal_revision where proposal_id = ?")
                        .param(id.value())
                        .update()
                > 0;
    }

    private void list(Proposal revision) {
        jdbc.sql("delete from proposal_revision_file where proposal_id = ?")
                .param(revision.id().value())
                .update();
        if (!revision.files().isEmpty())
            jdbc.sql("insert into proposal_revision_file (proposal_id, file_id) select ?, unnest(?::uuid[])")
                    .params(
                            revision.id().value(),
                            revision.files().stream().map(file -> file.value()).toArray(UUID[]::new))
                    .update();
    }

    private static Proposal read(Proposal submitted, ResultSet row) throws SQLException {
        return submitted.with(
                Content.of(row.getString("content")),
                ProposalStatus.DRAFT,
                new AccountId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant(),
                row.getLong("version"));
    }
}
