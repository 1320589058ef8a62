package ieum.proposals;

import ieum.files.Download;
import ieum.files.FileId;
import ieum.files.FileReading;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.forms.FieldKind;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.postgres.RowSecurity;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a proposal. Who may see the proposal may read them, and each reading is logged. */
@Service
@Transactional
public class Attachments {
    private final Proposals proposals;
    private final VersionRows versions;
    private final InformationRequests requests;
    private final Files files;
    private final ProposalViews views;
    private final RowSecurity security;
    private final Clock clock;

    Attachments(
            Proposals proposals,
            VersionRows versions,
            InformationRequests requests,
            Files files,
            ProposalViews views,
            RowSecurity security,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.requests = requests;
        this.files = files;
        this.views = views;
        this.security = security;
        this.clock = clock;
    }

    /** Asked before anything is read. */
    public void checkMayAdd(ProposalId id, Viewer viewer) {
        proposals.checkInTime(proposals.writing(id, viewer));
    }

    /** The same for a file that answers no question of its own. */
    public StoredFile add(ProposalId id, String name, InputStream content, Viewer viewer) {
        return add(id, null, name, content, viewer);
    }

    /**
     * @param question that it answers, or nothing
     * @throws FileRefused when the file is of no kind or size that is taken
     */
    public StoredFile add(ProposalId id, @Nullable String question, String name, InputStream content, Viewer viewer) {
        var proposal = proposals.writing(id, viewer);
        proposals.checkInTime(proposal);
        checkAsked(proposal, question);
        var file = files.store(name, content, viewer.account());
        var same = again(proposal, question, file);
        if (same.isPresent()) {
            security.asPortal(() -> files.remove(file.id()));
            return same.get();
        }
        proposal.attach(file.id(), question, file.sha256(), viewer.account(), clock.instant());
        proposals.store(proposal);
        return file;
    }

    /** What a page sends anew, because the answer to the first time did not reach it, is not there twice. */
    private Optional<StoredFile> again(Proposal proposal, @Nullable String question, StoredFile file) {
        var sameQuestion = proposal.attached().stream()
                .filter(attached -> Objects.equals(attached.question(), question))
                .map(Attached::file)
                .toList();
        return files.all(sameQuestion).stream()
                .filter(one -> one.name().equals(file.name()) && one.sha256().equals(file.sha256()))
                .findFirst();
    }

    private void checkAsked(Proposal proposal, @Nullable String question) {
        if (question == null) return;
        var field = views.questions(proposal)
                .content()
                .field(question)
                .filter(asked -> asked.kind() == FieldKind.FILE)
                .orElseThrow(() -> new NotFound(question));
        var given = proposal.attached().stream()
                .filter(attached -> question.equals(attached.question()))
                .count();
        if (given >= field.limit()) throw new Clash("proposal.tooManyFilesForQuestion", field.limit());
    }

    public void remove(ProposalId id, FileId file, Viewer viewer) {
        var proposal = proposals.writing(id, viewer);
        if (!proposal.files().contains(file)) return;
        proposals.checkInTime(proposal);
        proposal.detach(file, files.get(file).sha256(), viewer.account(), clock.instant());
        proposals.store(proposal);
        // unless something that was submitted has it, nothing leads to its bytes any more
        security.asPortal(() -> {
            if (!versions.holds(file)) files.remove(file);
        });
    }

    public Download open(ProposalId id, FileId file, Viewer viewer) {
        // first whether they may read it, and under which name
        return files.open(get(id, file, viewer), viewer.account());
    }

    /** Who opened it and when; for its owner. */
    @Transactional(readOnly = true)
    public List<FileReading> readings(ProposalId id, FileId file, Viewer viewer) {
        get(id, file, viewer);
        return proposals.get(id, viewer).appliedBy(viewer) ? files.readings(file) : List.of();
    }

    /** What is known of it, also of one that only an earlier version has. */
    @Transactional(readOnly = true)
    public StoredFile get(ProposalId id, FileId file, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        var own = proposal.files().stream().filter(one -> one.id().equals(file)).findFirst();
        if (own.isPresent()) return own.get();
        if (proposal.veiled())
            return requests.of(id, viewer).stream()
                    .flatMap(request -> request.files().stream())
                    .filter(one -> one.id().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(file));
        if (!versions.lists(id, file, proposal.appliedBy(viewer))) throw new NotFound(file);
        return files.get(file);
    }
}
