package ieum.files;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Everything one can do with files. Whether one may is for the caller to know. */
@Service
@Transactional
public class Files {
    private static final int MOST_READINGS = 1000;

    private final FileRegister register;
    private final FileStore store;
    private final FileReader reader;
    private final Scanning scanning;
    private final ScanRegister scans;
    private final EntityManager entities;
    private final Clock clock;
    private final DataSize largest;
    private final boolean holdBack;

    Files(
            FileRegister register,
            FileStore store,
            FileReader reader,
            Scanning scanning,
            ScanRegister scans,
            EntityManager entities,
            Clock clock,
            @Value("${ieum.files.max-size:20MB}") DataSize largest,
            @Value("${ieum.scanner.hold-back:false}") boolean holdBack) {
        this.register = register;
        this.store = store;
        this.reader = reader;
        this.scanning = scanning;
        this.scans = scans;
        this.entities = entities;
        this.clock = clock;
        this.largest = largest;
        this.holdBack = holdBack;
    }

    /**
     * Reads the content to its end, and leaves closing it to the caller. The kind is known by the content; the name is
     * kept without its path, and has to end as that kind does.
     *
     * @throws FileRefused before anything is written, so that the transaction may go on
     */
    @Transactional(noRollbackFor = FileRefused.class)
    public StoredFile store(String name, InputStream content, AccountId by) {
        var fileName = FileName.of(name);
        try (var received = Received.of(content, largest.toBytes())) {
            var type = ContentType.of(received, fileName);
            var scan = scan(received);
            var file = new StoredFile(
                    FileId.next(),
                    fileName.value(),
                    type.mediaType(),
                    received.size(),
                    received.sha256(),
                    by,
                    clock.instant(),
                    scan);
            write(file, received);
            if (scan.state() != Scan.State.NOT_SCANNED) scans.add(file.id(), scan, file.at());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public StoredFile get(FileId id) {
        return register.find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** The oldest first, in one query however many; without those that do not exist. */
    @Transactional(readOnly = true)
    public List<StoredFile> all(Collection<FileId> ids) {
        return register.find(ids);
    }

    /**
     * Logs the reading, hence not within a read-only transaction. The bytes may be sent after the transaction.
     *
     * @throws Clash where a virus scanner found something in it, or has still to look and files are held back until then
     */
    public Download open(FileId id, AccountId reader) {
        return open(get(id), reader);
    }

    /**
     * The same as whoever reads it may know it, which is perhaps not by its name.
     *
     * @throws Clash as {@link #open(FileId, AccountId)}
     */
    public Download open(StoredFile shown, AccountId reader) {
        if (shown.scan().isInfected()) throw new Clash("file.isInfected", shown.name());
        if (holdBack && shown.scan().isDue() && !reader.equals(shown.by()))
            throw new Clash("file.isHeldBack", shown.name());
        entities.flush();
        register.log(shown.id(), new FileReading(reader, clock.instant()));
        return Download.of(shown, () -> store.read(shown.id()));
    }

    /**
     * For a picture that stands on a page: whoever sees the page sees it, so that no reading is logged.
     *
     * @throws Clash as {@link #open(FileId, AccountId)}, for whom nobody holds back their own
     */
    @Transactional(readOnly = true)
    public Download show(FileId id) {
        var shown = get(id);
        if (shown.scan().isInfected()) throw new Clash("file.isInfected", shown.name());
        if (holdBack && shown.scan().isDue()) throw new Clash("file.isHeldBack", shown.name());
        return Download.of(shown, () -> store.read(shown.id()));
    }

    /** What it says; nothing of a kind that cannot be read, or where it is damaged or locked. No reading is logged. */
    @Transactional(readOnly = true)
    public Optional<FileText> text(FileId id) {
        var file = get(id);
        if (file.scan().isInfected()) return Optional.empty();
        try (var bytes = store.read(id)) {
            return reader.read(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest 1000, also of a file that was removed. */
    @Transactional(readOnly = true)
    public List<FileReading> readings(FileId id) {
        return register.readings(id, MOST_READINGS);
    }

    /** Whether the stored bytes still are what was stored: reads them all. */
    @Transactional(readOnly = true)
    public boolean intact(FileId id) {
        var file = get(id);
        try (var bytes = store.read(id)) {
            return Sha256.of(bytes).equals(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing may refer to it any more. Removing what is not there is no mistake. */
    public void remove(FileId id) {
        entities.flush();
        store.remove(id);
        register.remove(id);
    }

    private Scan scan(Received received) throws IOException {
        try (var bytes = received.bytes()) {
            var scan = scanning.now(bytes);
            if (scan.isInfected()) throw new FileRefused(FileRefused.Reason.INFECTED, String.valueOf(scan.signature()));
            return scan;
        }
    }

    private void write(StoredFile file, Received received) throws IOException {
        // what the caller has changed so far may be what these rows refer to
        entities.flush();
        register.add(file);
        try (var bytes = received.bytes()) {
            store.write(file.id(), bytes);
        }
    }
}
