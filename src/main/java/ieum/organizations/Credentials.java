package ieum.organizations;

import static java.util.stream.Collectors.groupingBy;

import ieum.files.Download;
import ieum.files.FileId;
import ieum.files.FileReading;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with the certificates and statuses of organisations. */
@Service
@Transactional
public class Credentials {
    private final CredentialRepository repository;
    private final CredentialPolicy policy;
    private final CredentialList list;
    private final Files files;
    private final RowSecurity security;
    private final Clock clock;

    Credentials(
            CredentialRepository repository,
            CredentialPolicy policy,
            CredentialList list,
            Files files,
            RowSecurity security,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.files = files;
        this.security = security;
        this.clock = clock;
    }

    /** What everyone may see: confirmed and good now, of all these at once. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<Badge>> badges(Collection<OrganizationId> organizations) {
        return list.badges(organizations, clock.instant());
    }

    /** Everything an organisation has claimed, the newest first; nothing for whom that is not meant. */
    @Transactional(readOnly = true)
    public List<CredentialView> of(OrganizationId organization, Viewer viewer) {
        if (!policy.maySee(organization, viewer)) return List.of();
        return repository.findOf(List.of(organization)).stream().map(this::view).toList();
    }

    /** The same of several at once for the rules of a call, which decide over it; whoever calls keeps what it says from others. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<CredentialView>> held(Collection<OrganizationId> organizations) {
        return security.asPortal(() -> repository.findOf(organizations).stream()
                .map(this::view)
                .collect(groupingBy(CredentialView::organization)));
    }

    @Transactional(readOnly = true)
    public Rows<CredentialRow> list(CredentialFilter filter, Viewer viewer, int page) {
        if (!policy.maySeeAll(viewer)) throw new Refused("list certificates");
        return list.page(filter, viewer, page);
    }

    @Transactional(readOnly = true)
    public CredentialView get(CredentialId id, Viewer viewer) {
        return view(visible(id, viewer));
    }

    /** For modules that tell the people concerned. */
    @Transactional(readOnly = true)
    public CredentialView facts(CredentialId id) {
        return view(repository.findById(id).orElseThrow(() -> new NotFound(id)));
    }

    /** Asked before the form is shown. */
    public void checkMayClaim(OrganizationId organization, Viewer viewer) {
        if (!policy.mayClaim(organization, viewer)) throw new Refused("claim a certificate for " + organization);
    }

    /** @throws FileRefused when the evidence is of no kind or size that is taken */
    public CredentialId claim(
            OrganizationId organization, CredentialText text, String fileName, InputStream evidence, Viewer viewer) {
        checkMayClaim(organization, viewer);
        var file = files.store(fileName, evidence, viewer.account());
        return repository
                .save(new Credential(organization, text, file.id(), viewer.account(), clock.instant()))
                .id();
    }

    /** Like {@link #get}, for someone who is about to {@link #claimAgain}. */
    @Transactional(readOnly = true)
    public CredentialView getToRevise(CredentialId id, Viewer viewer) {
        var credential = visible(id, viewer);
        checkMayClaim(credential.organization(), viewer);
        return view(credential);
    }

    /** @param evidence a better one, under its name; none where that of before will do */
    public void claimAgain(
            CredentialId id,
            CredentialText text,
            long version,
            String fileName,
            @Nullable InputStream evidence,
            Viewer viewer) {
        var credential = own(id, viewer);
        if (credential.version() != version) throw new ObjectOptimisticLockingFailureException(Credential.class, id);
        var file = evidence == null
                ? credential.files().getLast()
                : files.store(fileName, evidence, viewer.account()).id();
        credential.claimAgain(text, file, viewer.account(), clock.instant());
        repository.save(credential);
    }

    public void withdraw(CredentialId id, Viewer viewer) {
        var credential = own(id, viewer);
        credential.withdraw(viewer.account(), clock.instant());
        repository.save(credential);
    }

    /** @param checked what was looked at */
    public void confirm(CredentialId id, Text checked, Viewer viewer) {
        var credential = answerable(id, viewer);
        credential.confirm(checked, viewer.account(), clock.instant());
        repository.save(credential);
    }

    public void refuse(CredentialId id, Text reason, Viewer viewer) {
        var credential = answerable(id, viewer);
        credential.refuse(reason, viewer.account(), clock.instant());
        repository.save(credential);
    }

    /** Each reading is logged. */
    public Download open(CredentialId id, FileId file, Viewer viewer) {
        if (!visible(id, viewer).files().contains(file)) throw new NotFound(file);
        return files.open(file, viewer.account());
    }

    /** Who opened the evidence and when; for the organisation itself. */
    @Transactional(readOnly = true)
    public List<FileReading> readings(CredentialId id, Viewer viewer) {
        var credential = visible(id, viewer);
        if (!viewer.belongsTo(credential.organization())) return List.of();
        return files.readings(credential.files().getLast());
    }

    /** Asked before anything is said about what was typed. */
    @Transactional(readOnly = true)
    public void checkMayAnswer(CredentialId id, Viewer viewer) {
        if (!policy.mayAnswer(visible(id, viewer).organization(), viewer)) throw new Refused("answer the claim " + id);
    }

    private Credential own(CredentialId id, Viewer viewer) {
        visible(id, viewer);
        var credential = repository.findAlone(id).orElseThrow(() -> new NotFound(id));
        checkMayClaim(credential.organization(), viewer);
        return credential;
    }

    private Credential answerable(CredentialId id, Viewer viewer) {
        checkMayAnswer(id, viewer);
        return repository.findAlone(id).orElseThrow(() -> new NotFound(id));
    }

    private Credential visible(CredentialId id, Viewer viewer) {
        var credential = repository.findById(id).orElseThrow(() -> absent(id));
        if (!policy.maySee(credential.organization(), viewer)) throw NotFound.hidden(id);
        return credential;
    }

    /** What the database hides is refused like what the policy hides: the audit knows. */
    private NotFound absent(CredentialId id) {
        return security.asPortal(() -> repository.existsById(id)) ? NotFound.hidden(id) : new NotFound(id);
    }

    private CredentialView view(Credential credential) {
        return new CredentialView(
                credential.id(),
                credential.organization(),
                credential.text(),
                credential.status(),
                credential.history(),
                files.all(credential.files()),
                credential.version());
    }
}
