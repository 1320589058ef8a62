package ieum.leaks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back: status, headers, and the body to the byte; of a workbook the files within, for a zip tells its own time,
 * and of a sheet that the portal prints what it says, for it tells when it was made.
 */
record Answer(String head, byte[] packed) {
    private static final String TOKENS = "(name=\"_csrf\" value=\"|\"token\":\")[^\"]*\"";

    static Answer of(MockHttpServletResponse response) {
        var content = response.getContentAsByteArray();
        var zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        var headers = new TreeMap<String, Object>();
        for (var name : response.getHeaderNames()) headers.put(name, response.getHeaders(name));
        headers.remove("Set-Cookie");
        // what people upload is never shown inline
        var printed = "application/pdf".equals(response.getContentType())
                && String.valueOf(response.getHeader("Content-Disposition")).startsWith("inline");
        if (zipped || printed) headers.remove("Content-Length");
        return of(
                response.getStatus() + " " + headers,
                zipped ? unzipped(content) : printed ? printed(content) : new String(content, StandardCharsets.UTF_8));
    }

    static Answer of(String head, String body) {
        return new Answer(head, pack(body.replaceAll(TOKENS, "$1\"")));
    }

    int status() {
        return Integer.parseInt(head.substring(0, 3));
    }

    String body() {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every word, with what else names the sheet, and how many pictures a page has. */
    private static String printed(byte[] content) {
        try (var sheet = Loader.loadPDF(content)) {
            var said = new StringBuilder()
                    .append(sheet.getDocumentInformation().getTitle())
                    .append('\n')
                    .append(new PDFTextStripper().getText(sheet));
            for (var page : sheet.getPages())
                for (var name : page.getResources().getXObjectNames())
                    said.append(name.getName()).append('\n');
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unzipped(byte[] content) {
        var found = new StringBuilder();
        try {
            var file = Files.createTempFile("leak", ".xlsx");
            try {
                Files.write(file, content);
                try (var zip = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(zip.entries()))
                        found.append(entry.getName())
                                .append('\n')
                                .append(text(zip.getInputStream(entry)))
                                .append('\n');
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.toString();
    }

    /** A row on a line; without the time at which the workbook was made. */
    private static String text(InputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8)
                .replace("<row", "\n<row")
                .replaceAll("<dcterms:created.*?</dcterms:created>", "");
    }

    private static byte[] pack(String body) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
