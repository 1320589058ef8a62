package ieum.imports;

import ieum.imports.Problem.Why;
import ieum.imports.Table.Line;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.util.FileSystemUtils;

/** The first sheet of a workbook (Office Open XML): every cell as it would stand in a CSV, dates as ISO 8601. */
class XlsxFile {
    /** Unpacked, so that no small file fills the memory. */
    private static final long LARGEST = 300L << 20;

    private static final int SIGNATURE = 8;

    private XlsxFile() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > SIGNATURE && ReadableWorkbook.isOOXMLZipHeader(bytes);
    }

    static Table read(byte[] bytes, Function<Iterator<Line>, Table> reader) {
        Path file = null;
        try {
            file = Files.write(Files.createTempFile("ieum", null), bytes);
            return read(file.toFile(), reader);
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException malformed) {
            // whatever the reader stumbles over, it is not what a spreadsheet writes
            throw new Unreadable(0, Why.NOT_A_TABLE);
        } finally {
            if (file != null) FileSystemUtils.deleteRecursively(file.toFile());
        }
    }

    private static Table read(File file, Function<Iterator<Line>, Table> reader) throws IOException {
        if (isTooLarge(file)) throw new Unreadable(0, Why.NOT_A_TABLE);
        try (var book = new ReadableWorkbook(file, new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            return reader.apply(rows.map(XlsxFile::line).iterator());
        }
    }

    private static boolean isTooLarge(File file) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (var archive = new ZipFile(file)) {
            for (var entry : Collections.list(archive.entries()))
                try (var unpacked = archive.getInputStream(entry)) {
                    for (int length; (length = unpacked.read(buffer)) >= 0; size += length)
                        if (size > LARGEST) return true;
                }
            return false;
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++)
            cells.add(row.getOptionalCell(column).map(XlsxFile::text).orElse(""));
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) return isDate(cell) ? iso(cell.asDate()) : number(cell);
        // of a formula, what it came to
        return cell.getType() == CellType.FORMULA
                ? Objects.requireNonNullElse(cell.getRawValue(), "")
                : Objects.requireNonNullElse(cell.getText(), "");
    }

    private static String number(Cell cell) {
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static String iso(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /** By its format, where a year or a day stands outside of quotes and brackets. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) return false;
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*[yd].*");
    }
}
