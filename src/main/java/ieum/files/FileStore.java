package ieum.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes are. In the database; S3-compatible storage may take its place behind this. */
interface FileStore {
    void write(FileId id, InputStream bytes) throws IOException;

    /** Reads as it is read from, so that no file is in memory as a whole. */
    InputStream read(FileId id);

    void remove(FileId id);
}
