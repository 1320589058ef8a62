package ieum.files;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware in what people send. Where none is configured, there is none. */
interface Scanner {
    /**
     * Reads to the end, and says clean, infected, or that it takes no file like that.
     *
     * @throws IOException when it cannot be reached, or does not answer in time
     */
    Scan scan(InputStream bytes) throws IOException;
}
