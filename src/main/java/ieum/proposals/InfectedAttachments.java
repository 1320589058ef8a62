package ieum.proposals;

import ieum.files.FileInfected;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whose file it is that nobody gets any more: they can replace it as long as the deadline has not passed. */
@Component
class InfectedAttachments {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    InfectedAttachments(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    @ApplicationModuleListener
    void on(FileInfected infected) {
        jdbc.sql("""
                        select distinct a.proposal_id, f.name from stored_file f join (
                            select proposal_id, file_id from proposal_file
                            union select proposal_id, file_id from proposal_revision_file) a on a.file_id = f.id
                        where f.id = ?""")
                .param(infected.id().value())
                .query((row, number) -> new AttachmentInfected(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        row.getString("name"),
                        infected.signature(),
                        infected.at()))
                .list()
                .forEach(publisher::publishEvent);
    }
}
