package ieum.files;

import ieum.files.FileRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was sent, while it is looked at: in a temporary file under a name of the system's, so that memory stays free. */
class Received implements AutoCloseable {
    private final Path path;
    private final long size;
    private final String sha256;

    private Received(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** @throws FileRefused if it is empty, or as soon as it is longer than so many bytes */
    static Received of(InputStream content, long longest) throws IOException {
        var path = Files.createTempFile("ieum", null);
        try (var file = Files.newOutputStream(path)) {
            var hash = new Sha256();
            var size = 0L;
            var buffer = new byte[1 << 16];
            for (int length; (length = content.read(buffer)) >= 0; size += length) {
                if (size + length > longest) throw new FileRefused(Reason.TOO_LARGE);
                hash.add(buffer, length);
                file.write(buffer, 0, length);
            }
            if (size == 0) throw new FileRefused(Reason.EMPTY);
            return new Received(path, size, hash.finish());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream bytes() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
