package ieum.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Lists of every kind, as spreadsheets save them. */
public class ImportFixtures {
    private ImportFixtures() {}

    /** So many right rows, none of which was there before. */
    public static byte[] organizations(int rows) {
        return csv(
                ImportKind.ORGANIZATIONS,
                IntStream.range(0, rows)
                        .mapToObj(row -> organization(some("c"), "Company " + UUID.randomUUID()))
                        .toArray(String[][]::new));
    }

    static String[] organization(String id, String name) {
        return new String[] {id, name, "STARTUP", "KR", "Daegu", "https://ieum.example", "We build pumps.", "en"};
    }

    static byte[] csv(ImportKind kind, String[]... rows) {
        return csv(kind.columns(), rows);
    }

    static byte[] csv(List<String> columns, String[]... rows) {
        return Stream.concat(Stream.of(columns), Arrays.stream(rows).map(List::of))
                .map(cells -> cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As Excel writes it, with a byte-order mark. */
    static byte[] marked(byte[] csv) {
        return ("\ufeff" + new String(csv, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** A cell may be text, a number or a date. */
    static byte[] xlsx(ImportKind kind, Object[]... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Tests", "1.0")) {
            var sheet = book.newWorksheet("List");
            for (int column = 0; column < kind.columns().size(); column++)
                sheet.value(0, column, kind.columns().get(column));
            for (int row = 0; row < rows.length; row++)
                for (int column = 0; column < rows[row].length; column++)
                    if (rows[row][column] instanceof Number number) sheet.value(row + 1, column, number);
                    else if (rows[row][column] instanceof java.time.LocalDateTime date) {
                        sheet.value(row + 1, column, date);
                        sheet.style(row + 1, column).format("yyyy-mm-dd hh:mm").set();
                    } else sheet.value(row + 1, column, rows[row][column].toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String some(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
