package ieum.matching;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.files.Download;
import ieum.files.FileId;
import ieum.files.FileReading;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two sides of an introduction or of a confirmed match write to each other. Their members read it, and those of the
 * one centre between them; nobody else, whoever they are. What was written is never changed, only taken back within a day.
 */
@Service
@Transactional
public class Threads {
    static final Duration TO_WITHDRAW = Duration.ofDays(1);
    private static final Duration TOLD = Duration.ofDays(1);
    private static final int MOST_FILES = 5;

    private final ThreadRows rows;
    private final Files files;
    private final Organizations organizations;
    private final Accounts accounts;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Threads(
            ThreadRows rows,
            Files files,
            Organizations organizations,
            Accounts accounts,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.organizations = organizations;
        this.accounts = accounts;
        this.security = security;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A file on its way, read once. */
    public record Sent(String name, InputStream content) {}

    /** None for whoever is no party, and where there is none yet. */
    @Transactional(readOnly = true)
    public Optional<ThreadView> of(IntroductionId id, Viewer viewer) {
        return rows.of(id).filter(row -> isParty(row, viewer)).map(row -> view(row, viewer));
    }

    @Transactional(readOnly = true)
    public Optional<ThreadView> of(MatchId id, Viewer viewer) {
        return rows.of(id).filter(row -> isParty(row, viewer)).map(row -> view(row, viewer));
    }

    @Transactional(readOnly = true)
    public ThreadView get(ThreadId id, Viewer viewer) {
        return view(seen(id, viewer), viewer);
    }

    /** From now on the viewer has seen what stands there. */
    public void markRead(ThreadView thread, Viewer viewer) {
        if (!thread.messages().isEmpty())
            rows.markRead(
                    thread.id(), viewer.account(), thread.messages().getLast().number(), clock.instant());
    }

    /**
     * Sent twice it stands once.
     *
     * @param key of the form, the same when the same form is sent again
     * @throws Clash for the first file that is of no kind or size that is taken; then nothing is written
     */
    public MessageId write(ThreadId id, UUID key, Text words, List<Sent> sent, Viewer viewer) {
        var thread = seen(id, viewer);
        if (!mayWrite(thread, viewer)) throw new Refused("write in thread " + id);
        if (thread.closed()) throw new Clash("thread.closed");
        if (sent.size() > MOST_FILES) throw new Clash("message.tooManyFiles", MOST_FILES);
        rows.alone(id, viewer.account());
        var known = rows.messages(id).stream()
                .filter(one -> one.key().equals(key) && one.author().equals(viewer.account()))
                .filter(one -> words.equals(one.words()))
                .findFirst();
        if (known.isPresent()) return known.get().id();
        var message = new MessageId(UUID.randomUUID());
        var now = clock.instant();
        var organization = viewer.organization().orElseThrow();
        rows.add(message, id, key, words, organization, viewer.account(), now);
        for (int position = 0; position < sent.size(); position++)
            rows.attach(
                    message,
                    position,
                    kept(sent.get(position), viewer.account()).id());
        publisher.publishEvent(new MessageWritten(message, id, organization, viewer.account(), now));
        return message;
    }

    /** By its author, within a day; that there was one stays to be seen. */
    public void withdraw(ThreadId id, MessageId message, Viewer viewer) {
        seen(id, viewer);
        var written = rows.messages(id).stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow(() -> new NotFound(message));
        if (!written.author().equals(viewer.account())) throw new Refused("withdraw message " + message);
        if (written.withdrawnAt() != null) return;
        var now = clock.instant();
        if (!now.isBefore(written.at().plus(TO_WITHDRAW))) throw new Clash("message.tooLate");
        var attached = rows.files(id).getOrDefault(message, List.of());
        rows.blank(message, now);
        security.asPortal(() -> attached.forEach(files::remove));
        publisher.publishEvent(new MessageWithdrawn(message, id, viewer.account(), now));
    }

    public Download open(ThreadId id, FileId file, Viewer viewer) {
        return files.open(file(id, file, viewer), viewer.account());
    }

    /** What is known of it. */
    @Transactional(readOnly = true)
    public StoredFile file(ThreadId id, FileId file, Viewer viewer) {
        seen(id, viewer);
        if (rows.files(id).values().stream().noneMatch(some -> some.contains(file))) throw new NotFound(file);
        return files.get(file);
    }

    /** Who opened it and when; for the organisation that sent it. */
    @Transactional(readOnly = true)
    public List<FileReading> readings(ThreadId id, FileId file, Viewer viewer) {
        var thread = get(id, viewer);
        var sender = thread.messages().stream()
                .filter(message ->
                        message.files().stream().anyMatch(one -> one.id().equals(file)))
                .findFirst()
                .orElseThrow(() -> new NotFound(file));
        if (!viewer.belongsTo(sender.organization())) throw NotFound.hidden(file);
        return files.readings(file);
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public Optional<ThreadFacts> facts(MessageId id) {
        return rows.thread(id)
                .flatMap(rows::find)
                .flatMap(row -> rows.messages(row.id()).stream()
                        .filter(one -> one.id().equals(id) && one.withdrawnAt() == null)
                        .findFirst()
                        .map(message -> facts(row, message)));
    }

    /** Who has left an earlier message unread was told of it, and is not told again on the same day. */
    private ThreadFacts facts(ThreadRows.Row row, ThreadRows.Written message) {
        var read = rows.readers(row.id());
        var before = rows.messages(row.id()).stream()
                .filter(one -> one.number() < message.number() && one.withdrawnAt() == null)
                .filter(one -> one.at().isAfter(message.at().minus(TOLD)))
                .toList();
        var people = organizations.writers(row.everyone()).stream()
                .filter(one -> !one.equals(message.author()))
                .filter(one -> before.stream()
                        .allMatch(earlier ->
                                earlier.author().equals(one) || earlier.number() <= read.getOrDefault(one, -1L)))
                .toList();
        return new ThreadFacts(row.id(), row.demand(), row.startup(), row.centre(), row.topic(), row.page(), people);
    }

    private StoredFile kept(Sent sent, AccountId by) {
        try {
            return files.store(sent.name(), sent.content(), by);
        } catch (FileRefused refused) {
            throw new Clash("file." + refused.reason(), sent.name(), refused.detail());
        }
    }

    private ThreadRows.Row seen(ThreadId id, Viewer viewer) {
        var row = rows.find(id);
        if (row.isEmpty() || !isParty(row.get(), viewer))
            throw security.asPortal(() -> rows.find(id)).isPresent() ? NotFound.hidden(id) : new NotFound(id);
        return row.get();
    }

    private static boolean isParty(ThreadRows.Row row, Viewer viewer) {
        return row.everyone().stream().anyMatch(viewer::belongsTo);
    }

    private static boolean mayWrite(ThreadRows.Row row, Viewer viewer) {
        return row.everyone().stream().anyMatch(viewer::writesFor);
    }

    private ThreadView view(ThreadRows.Row row, Viewer viewer) {
        var read = rows.read(row.id(), viewer.account());
        var written = rows.messages(row.id());
        var attached = rows.files(row.id());
        var stored = files.all(attached.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var people = accounts.all(
                written.stream().map(ThreadRows.Written::author).distinct().toList());
        var names = organizations.names(row.everyone());
        var now = clock.instant();
        var messages = written.stream()
                .map(one -> {
                    var person = people.get(one.author());
                    var own = one.author().equals(viewer.account());
                    return new Message(
                            one.id(),
                            one.number(),
                            one.author(),
                            person == null ? "" : person.name(),
                            one.organization(),
                            names.getOrDefault(one.organization(), ""),
                            one.words(),
                            one.at(),
                            one.withdrawnAt(),
                            files(attached.getOrDefault(one.id(), List.of()), stored),
                            !own && one.withdrawnAt() == null && one.number() > read,
                            own
                                    && one.withdrawnAt() == null
                                    && now.isBefore(one.at().plus(TO_WITHDRAW)));
                })
                .toList();
        return new ThreadView(
                row.id(),
                row.centre(),
                names.getOrDefault(row.centre(), ""),
                row.topic(),
                row.page(),
                messages,
                !row.closed() && mayWrite(row, viewer),
                (int) messages.stream().filter(Message::fresh).count(),
                row.zone());
    }

    private static List<StoredFile> files(List<FileId> ids, Map<FileId, StoredFile> stored) {
        return ids.stream().map(stored::get).filter(Objects::nonNull).toList();
    }
}
