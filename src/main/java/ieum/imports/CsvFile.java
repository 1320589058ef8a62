package ieum.imports;

import ieum.imports.Problem.Why;
import ieum.imports.Table.Line;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in UTF-8 (RFC 4180), with or without byte-order mark; with semicolons where spreadsheets write them so. */
class CsvFile {
    private CsvFile() {}

    static Table read(byte[] bytes, Function<Iterator<Line>, Table> reader) {
        var text = text(bytes);
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            return reader.apply(parser.stream().map(CsvFile::line).iterator());
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw new Unreadable(0, Why.MALFORMED);
        }
    }

    private static Line line(CSVRecord record) {
        return new Line(
                Math.toIntExact(record.getRecordNumber()), record.stream().toList());
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf(0) >= 0) throw new Unreadable(0, Why.NOT_A_TABLE);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            throw new Unreadable(0, Why.NOT_A_TABLE);
        }
    }

    /** No name of a column has either in it. */
    private static char delimiter(String text) {
        var head = text.strip().lines().findFirst().orElse("");
        return head.contains(";") && !head.contains(",") ? ';' : ',';
    }
}
