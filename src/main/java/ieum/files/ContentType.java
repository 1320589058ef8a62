package ieum.files;

import ieum.files.FileRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its content. Only among plain texts the name decides, for a table is a text, too. */
class ContentType {
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final MediaType COMPOUND = MediaType.application("x-tika-msoffice");

    private static final MediaType PDF = MediaType.application("pdf");
    private static final byte[] PDF_SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private ContentType() {}

    /** @throws FileRefused if it is none of those that are taken, or its name pretends to be another one */
    static FileType of(Received file, FileName name) throws IOException {
        var type = byContent(file, name).orElseThrow(() -> new FileRefused(Reason.TYPE));
        if (!type.fits(name)) throw new FileRefused(Reason.NAME);
        return type;
    }

    private static Optional<FileType> byContent(Received file, FileName name) throws IOException {
        var magic = magic(file);
        if (is(magic, MediaType.APPLICATION_ZIP)) return ZipContent.type(file.path());
        if (is(magic, COMPOUND)) return CompoundFile.isHwp(file.path()) ? Optional.of(FileType.HWP) : Optional.empty();
        if (magic.equals(MediaType.TEXT_PLAIN)) return PlainText.type(file, name);
        return beginsLate(file, magic) || isArchiveToo(file) ? Optional.empty() : FileType.of(magic.toString());
    }

    /** Readers of PDF look for its beginning, so that something else may stand before it. */
    private static boolean beginsLate(Received file, MediaType magic) throws IOException {
        if (!magic.equals(PDF)) return false;
        try (var bytes = file.bytes()) {
            return !Arrays.equals(bytes.readNBytes(PDF_SIGNATURE.length), PDF_SIGNATURE);
        }
    }

    private static MediaType magic(Received file) throws IOException {
        try (var bytes = file.bytes()) {
            return MAGIC.detect(bytes, new Metadata());
        }
    }

    private static boolean is(MediaType type, MediaType kind) {
        return MAGIC.getMediaTypeRegistry().isInstanceOf(type, kind);
    }

    /** Archives are read from their end, so that one may hide behind a picture. */
    private static boolean isArchiveToo(Received file) throws IOException {
        try (var archive = new ZipFile(file.path().toFile())) {
            return true;
        } catch (ZipException e) {
            return false;
        }
    }
}
