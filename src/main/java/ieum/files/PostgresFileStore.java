package ieum.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the same transaction and the same back-up as all the rest, and for every node alike. */
@Component
class PostgresFileStore implements FileStore {
    static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;

    PostgresFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(FileId id, InputStream bytes) throws IOException {
        var chunk = bytes.readNBytes(CHUNK);
        for (var position = 0; chunk.length > 0; position++) {
            jdbc.sql("insert into stored_file_chunk (file_id, position, bytes) values (?, ?, ?)")
                    .params(id.value(), position, chunk)
                    .update();
            chunk = bytes.readNBytes(CHUNK);
        }
    }

    /** One query for each chunk, so that a slow reader does not hold a connection. */
    @Override
    public InputStream read(FileId id) {
        return new Chunks(id);
    }

    @Override
    public void remove(FileId id) {
        jdbc.sql("delete from stored_file_chunk where file_id = ?")
                .param(id.value())
                .update();
    }

    private byte[] chunk(FileId id, int position) {
        return jdbc.sql("select bytes from stored_file_chunk where file_id = ? and position = ?")
                .params(id.value(), position)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    private class Chunks extends InputStream {
        private final FileId id;
        private byte[] chunk = new byte[0];
        private int next;
        private int at;

        Chunks(FileId id) {
            this.id = id;
        }

        @Override
        public int read() {
            return available() == 0 ? -1 : Byte.toUnsignedInt(chunk[at++]);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) return 0;
            var count = Math.min(length, available());
            if (count == 0) return -1;
            System.arraycopy(chunk, at, target, offset, count);
            at += count;
            return count;
        }

        /** What can be read of this chunk, or of the next one if this is used up. */
        @Override
        public int available() {
            if (at == chunk.length) {
                chunk = chunk(id, next++);
                at = 0;
            }
            return chunk.length - at;
        }
    }
}
