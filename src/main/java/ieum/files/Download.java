package ieum.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to someone who may read it; the bytes are fetched while they are sent. */
public record Download(StoredFile file, Resource bytes) {
    static Download of(StoredFile file, Supplier<InputStream> bytes) {
        return new Download(file, new StoredBytes(file, bytes));
    }

    /** What a handler returns. A browser saves it, and runs nothing that is in it. */
    public ResponseEntity<Resource> response() {
        return ResponseEntity.ok()
                .contentType(contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(bytes);
    }

    private MediaType contentType() {
        var type = MediaType.parseMediaType(file.mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private String disposition() {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static class StoredBytes extends AbstractResource {
        private final StoredFile file;
        private final Supplier<InputStream> bytes;

        StoredBytes(StoredFile file, Supplier<InputStream> bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return bytes.get();
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}
