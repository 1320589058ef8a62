package ieum.imports;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with lists of earlier years: send one, see what would become of it, import it. */
@Service
@Transactional
public class Imports {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;
    /** In bytes; below it, nobody waits long enough to notice. */
    private static final int LONG = 256 << 10;

    private final ImportFiles files;
    private final ImportWorks works;
    private final EntityManager entities;
    private final References references;
    private final List<RowsOf<?>> kinds;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Imports(
            ImportFiles files,
            ImportWorks works,
            EntityManager entities,
            References references,
            List<RowsOf<?>> kinds,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.files = files;
        this.works = works;
        this.entities = entities;
        this.references = references;
        this.kinds = kinds;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Asked before the form is shown. */
    public void checkMayImport(Viewer viewer) {
        if (!viewer.brokers()) throw new Refused("import lists");
    }

    /**
     * Keeps the file for a week, whatever is in it, and how many problems it has; nothing else happens yet. A long list
     * is checked in the background.
     */
    public ImportId upload(ImportKind kind, String name, byte[] bytes, Viewer viewer) {
        checkMayImport(viewer);
        files.forgetBefore(clock.instant().minus(KEPT));
        var isLong = bytes.length > LONG;
        var found = isLong
                ? null
                : (Integer) check(bytes, kind, viewer, Progress.NOBODY).dryRun().problemCount();
        var file = new ImportView(
                ImportId.next(), kind, shown(name), viewer.account(), clock.instant(), found, null, isLong);
        files.add(file, bytes, viewer.organization().orElse(null));
        if (isLong) ask(file.id(), ImportTask.CHECK, viewer);
        return file.id();
    }

    /** Whether it takes so long that it is done in the background. */
    @Transactional(readOnly = true)
    public boolean isLong(ImportId id) {
        return files.size(id) > LONG;
    }

    /** How far a long list is, or how it ended. */
    @Transactional(readOnly = true)
    public Optional<ImportWork> work(ImportId id, Viewer viewer) {
        get(id, viewer);
        return works.find(id);
    }

    /** Checks or imports it in the background. Whether that is begun by this; not while it is under way. */
    public boolean ask(ImportId id, ImportTask task, Viewer viewer) {
        var file = get(id, viewer);
        if (file.execution() != null || !works.ask(id, task, viewer.account())) return false;
        publisher.publishEvent(new ImportAsked(id, task, viewer.account()));
        return true;
    }

    /** As soon as it looks up; then nothing of it was done. */
    public void stop(ImportId id, Viewer viewer) {
        get(id, viewer);
        works.askToStop(id);
    }

    @Transactional(readOnly = true)
    public ImportView get(ImportId id, Viewer viewer) {
        checkMayImport(viewer);
        return files.find(id, viewer).orElseThrow(() -> new NotFound(id));
    }

    /** The files of the viewer's organisation, the newest first. */
    @Transactional(readOnly = true)
    public Rows<ImportView> past(Viewer viewer, int page) {
        checkMayImport(viewer);
        return files.page(viewer, page);
    }

    /** Reads and looks up everything, and changes nothing. Only for a file that has not been imported. */
    @Transactional(readOnly = true)
    public DryRun dryRun(ImportId id, Viewer viewer) {
        var file = get(id, viewer);
        return files.found(id)
                .orElseGet(() -> check(files.bytes(id), file.kind(), viewer, Progress.NOBODY)
                        .dryRun());
    }

    /** The same in the background, kept to be looked at. */
    void check(ImportId id, Viewer viewer, Progress progress) {
        var file = get(id, viewer);
        if (file.execution() != null) return;
        files.found(id, check(files.bytes(id), file.kind(), viewer, progress).dryRun());
    }

    /**
     * Imports all rows, or none.
     *
     * @return whether they are in by this; else they were already
     * @throws Clash when anything is wrong with any of them
     */
    public boolean execute(ImportId id, Viewer viewer) {
        return execute(id, viewer, Progress.NOBODY);
    }

    boolean execute(ImportId id, Viewer viewer, Progress progress) {
        checkMayImport(viewer);
        files.lock();
        var file = get(id, viewer);
        if (file.execution() != null) return false;
        var check = check(files.bytes(id), file.kind(), viewer, progress);
        if (!check.isSound()) throw new Clash("import.hasProblems");
        references.add(file, check.ids(), check.add(progress, entities::clear));
        var execution = new Execution(check.ids().size(), viewer.account(), clock.instant());
        files.executed(id, execution);
        publisher.publishEvent(new RowsImported(id, file.kind(), execution.rows(), execution.by(), execution.at()));
        return true;
    }

    private Check<?> check(byte[] bytes, ImportKind kind, Viewer viewer, Progress progress) {
        var rowsOf =
                kinds.stream().filter(rows -> rows.kind() == kind).findFirst().orElseThrow();
        return Check.of(bytes, rowsOf, references, viewer, progress);
    }

    /** Browsers of old send a path. */
    private static String shown(String name) {
        var last = name.replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "…";
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
