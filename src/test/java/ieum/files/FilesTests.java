package ieum.files;

import static ieum.files.FileFixtures.pdf;
import static ieum.files.FileFixtures.stream;
import static ieum.files.FileFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.files.FileRefused.Reason;
import ieum.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PagesTest
class FilesTests {
    private static final int SEVERAL_CHUNKS = 2 * PostgresFileStore.CHUNK + 12_345;

    @Autowired
    Files files;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    AccountId author;
    AccountId reader;

    @BeforeEach
    void people() {
        author = people.startup().account();
        reader = people.centre().account();
    }

    @Test
    void fileComesOutAsItWentIn() throws Exception {
        var content = pdf(SEVERAL_CHUNKS);

        var stored = files.store("C:\\plans\\사업계획서.pdf", stream(content), author);

        assertThat(stored.name()).isEqualTo("사업계획서.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(stored.by()).isEqualTo(author);
        assertThat(files.get(stored.id())).isEqualTo(stored);
        assertThat(read(stored.id())).isEqualTo(content);
        assertThat(chunks(stored.id())).isEqualTo(3);
        assertThat(files.intact(stored.id())).isTrue();
    }

    @Test
    void listGetsAllItsFilesAtOnce() {
        var first = files.store("one.pdf", stream(pdf()), author);
        var second = files.store("two.txt", stream(text("Plan")), author);
        var missing = FileId.next();

        assertThat(files.all(List.of(second.id(), missing, first.id()))).containsExactlyInAnyOrder(first, second);
        assertThat(files.all(List.of())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.get(missing));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.open(missing, reader));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.intact(missing));
    }

    @Test
    void pageThatCallsItselfPdfIsRefused() {
        assertRefused(Reason.TYPE, "plan.pdf", stream(text("<html><script>alert(1)</script></html>")));
    }

    @Test
    void macrosThatCallThemselvesDocxAreRefused() {
        assertRefused(Reason.TYPE, "plan.docx", stream(FileFixtures.docm()));
    }

    @Test
    void nothingIsRefused() {
        assertRefused(Reason.EMPTY, "plan.pdf", InputStream.nullInputStream());
    }

    @Test
    void fileMayHave20Megabytes() {
        var largest = 20 * 1024 * 1024;

        assertThat(files.store("plan.pdf", stream(pdf(largest)), author).size()).isEqualTo(largest);
        assertRefused(Reason.TOO_LARGE, "plan.pdf", stream(pdf(largest + 1)));
    }

    @Test
    void refusalLeavesTheTransactionToItsCaller() {
        var stored = transaction.execute(status -> {
            assertRefused(Reason.EMPTY, "plan.pdf", InputStream.nullInputStream());
            return files.store("plan.pdf", stream(pdf()), author);
        });

        assertThat(files.get(stored.id())).isEqualTo(stored);
    }

    @Test
    void fileIsStoredWithTheRestOrNotAtAll() {
        var stored = transaction.execute(status -> {
            var newcomer = accounts.register("Reader", People.someAddress(), People.PASSWORD);
            status.setRollbackOnly();
            return files.store("plan.pdf", stream(pdf()), newcomer);
        });

        assertThat(files.all(List.of(stored.id()))).isEmpty();
        assertThat(chunks(stored.id())).isZero();
    }

    @Test
    void readLogNamesWhoRead() {
        var stored = files.store("plan.pdf", stream(pdf()), author);
        assertThat(files.readings(stored.id())).isEmpty();

        files.open(stored.id(), reader);
        files.open(stored.id(), author);

        assertThat(files.readings(stored.id())).extracting(FileReading::reader).containsExactly(author, reader);
        assertThat(files.readings(stored.id()))
                .allSatisfy(reading -> assertThat(reading.at()).isAfterOrEqualTo(stored.at()));
    }

    @Test
    void readLogOutlivesTheFile() {
        var stored = files.store("plan.pdf", stream(pdf()), author);
        files.open(stored.id(), reader);

        files.remove(stored.id());
        files.remove(stored.id());

        assertThat(files.all(List.of(stored.id()))).isEmpty();
        assertThat(chunks(stored.id())).isZero();
        assertThat(files.readings(stored.id())).extracting(FileReading::reader).containsExactly(reader);
    }

    @Test
    void corruptedBytesAreNoticed() throws Exception {
        var stored = files.store("plan.pdf", stream(pdf(SEVERAL_CHUNKS)), author);
        var other = files.store("plan.pdf", stream(pdf(SEVERAL_CHUNKS)), author);

        asOwner("update stored_file_chunk set bytes = set_byte(bytes, 4711, (get_byte(bytes, 4711) + 1) % 256)"
                + " where position = 1 and file_id = '" + stored.id() + "'");

        assertThat(files.intact(stored.id())).isFalse();
        assertThat(files.intact(other.id())).isTrue();
        asOwner("delete from stored_file_chunk where position = 2 and file_id = '" + other.id() + "'");
        assertThat(files.intact(other.id())).isFalse();
    }

    @Test
    void applicationMayNotRewriteWhatWasStoredOrRead() {
        assertDenied("update stored_file set name = 'other.pdf'", "stored_file");
        assertDenied("update stored_file_chunk set bytes = 'x'", "stored_file_chunk");
        assertDenied("update file_reading set read_at = null", "file_reading");
        assertDenied("delete from file_reading", "file_reading");
    }

    private void assertRefused(Reason reason, String name, InputStream content) {
        var before = rows();
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.store(name, content, author))
                .extracting(FileRefused::reason)
                .isEqualTo(reason);
        assertThat(rows()).isEqualTo(before);
    }

    private void assertDenied(String change, String table) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .hasRootCauseMessage("ERROR: permission denied for table " + table);
    }

    private byte[] read(FileId id) throws IOException {
        return files.open(id, reader).bytes().getContentAsByteArray();
    }

    private long chunks(FileId id) {
        return jdbc.sql("select count(*) from stored_file_chunk where file_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private List<Long> rows() {
        return jdbc.sql("select count(*) from stored_file union all select count(*) from stored_file_chunk")
                .query(Long.class)
                .list();
    }

    private void asOwner(String change) throws Exception {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
        }
    }
}
