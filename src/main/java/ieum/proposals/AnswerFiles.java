package ieum.proposals;

import ieum.files.FileId;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that come with answers to requests for information, under the limits of every file. */
@Component
class AnswerFiles {
    private final Files files;
    private final JdbcClient jdbc;

    AnswerFiles(Files files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** @throws Clash for the first that is of no kind or size that is taken; then none is */
    void add(UUID request, List<InformationRequests.Sent> sent, Viewer viewer) {
        if (sent.size() > Proposal.MOST_FILES) throw new Clash("request.tooManyFiles", Proposal.MOST_FILES);
        for (int position = 0; position < sent.size(); position++) {
            var one = sent.get(position);
            var file = stored(one, viewer);
            jdbc.sql("insert into proposal_request_file (request_id, position, file_id) values (?, ?, ?)")
                    .params(request, position, file.id().value())
                    .update();
        }
    }

    private StoredFile stored(InformationRequests.Sent sent, Viewer viewer) {
        try {
            return files.store(sent.name(), sent.content(), viewer.account());
        } catch (FileRefused refused) {
            throw new Clash("file." + refused.reason(), sent.name(), refused.detail());
        }
    }

    /** By the request that they answer, in the order in which they were sent. */
    Map<UUID, List<StoredFile>> of(ProposalId id) {
        record Filed(UUID request, FileId file) {}
        var filed = jdbc.sql("""
                        select f.request_id, f.file_id from proposal_request_file f join proposal_request r on r.id = f.request_id
                        where r.proposal_id = ? order by f.request_id, f.position""")
                .param(id.value())
                .query((row, number) -> new Filed(
                        row.getObject("request_id", UUID.class), new FileId(row.getObject("file_id", UUID.class))))
                .list();
        if (filed.isEmpty()) return Map.of();
        var known = files.all(filed.stream().map(Filed::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return filed.stream()
                .filter(one -> known.containsKey(one.file))
                .collect(Collectors.groupingBy(
                        Filed::request, Collectors.mapping(one -> known.get(one.file), Collectors.toList())));
    }
}
