package ieum.imports;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with lists of earlier years: send one, see what would become of it, import it. */
@Service
@Transactional
public class Imports {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final ImportFiles files;
    private final References references;
    private final List<RowsOf<?>> kinds;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Imports(
            ImportFiles files,
            References references,
            List<RowsOf<?>> kinds,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.files = files;
        this.references = references;
        this.kinds = kinds;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Asked before the form is shown. */
    public void checkMayImport(Viewer viewer) {
        if (!viewer.brokers()) throw new Refused("import lists");
    }

    /** Keeps the file for a week, whatever is in it, and how many problems it has; nothing else happens yet. */
    public ImportId upload(ImportKind kind, String name, byte[] bytes, Viewer viewer) {
        checkMayImport(viewer);
        files.forgetBefore(clock.instant().minus(KEPT));
        var found = check(bytes, kind, viewer).dryRun().problemCount();
        var file = new ImportView(ImportId.next(), kind, shown(name), viewer.account(), clock.instant(), found, null);
        files.add(file, bytes, viewer.organization().orElse(null));
        return file.id();
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
        return check(files.bytes(id), file.kind(), viewer).dryRun();
    }

    /**
     * Imports all rows, or none.
     *
     * @return whether they are in by this; else they were already
     * @throws Clash when anything is wrong with any of them
     */
    public boolean execute(ImportId id, Viewer viewer) {
        checkMayImport(viewer);
        files.lock();
        var file = get(id, viewer);
        if (file.execution() != null) return false;
        var check = check(files.bytes(id), file.kind(), viewer);
        if (!check.isSound()) throw new Clash("import.hasProblems");
        references.add(file, check.ids(), check.add());
        var execution = new Execution(check.ids().size(), viewer.account(), clock.instant());
        files.executed(id, execution);
        publisher.publishEvent(new RowsImported(id, file.kind(), execution.rows(), execution.by(), execution.at()));
        return true;
    }

    private Check<?> check(byte[] bytes, ImportKind kind, Viewer viewer) {
        var rowsOf =
                kinds.stream().filter(rows -> rows.kind() == kind).findFirst().orElseThrow();
        return Check.of(bytes, rowsOf, references, viewer);
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
