package ieum.shared.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for a spreadsheet. What people typed never becomes a formula there. */
public record Export(String name, List<String> heads, List<List<Object>> rows) {
    /** The two files that spreadsheets open. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final MediaType type;

        Format(String type) {
            this.type = MediaType.parseMediaType(type);
        }
    }

    public ResponseEntity<byte[]> as(Format format) {
        var file = name + "." + format.name().toLowerCase(java.util.Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(format.type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(format == Format.CSV ? csv() : xlsx());
    }

    /** With a byte-order mark, without which Excel takes UTF-8 for something else. */
    private byte[] csv() {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            writer.write('\ufeff');
            csv.printRecord(heads);
            for (var row : rows)
                csv.printRecord(row.stream().map(Export::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Ieum", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < heads.size(); column++)
                    cell(sheet, row + 1, column, rows.get(row).get(column));
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text stays a text: the file says so of each cell. */
    private static void cell(org.dhatim.fastexcel.Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) sheet.value(row, column, number);
        else sheet.value(row, column, value.toString());
    }

    /** A spreadsheet calculates what begins so. */
    private static Object harmless(Object value) {
        return value instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : value;
    }
}
