package ieum.imports;

import static ieum.imports.ImportFixtures.csv;
import static ieum.imports.ImportFixtures.organization;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.imports.Problem.Why;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {
    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        var table = Table.of("id,name\r\n\r\n1,\"two\nlines\"\n,\n2,b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.columns()).containsExactly("id", "name");
        assertThat(table.lines()).extracting(Table.Line::row).containsExactly(3, 5);
        assertThat(table.lines().getFirst().cells()).containsExactly("1", "two\nlines");
    }

    @Test
    void semicolonsOfSomeSpreadsheetsAreUnderstood() {
        assertThat(Table.of("ID;Name;\n1;a, b\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(table -> {
                    assertThat(table.columns()).containsExactly("id", "name");
                    assertThat(table.lines().getFirst().cells()).startsWith("1", "a, b");
                });
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertThat(why("이름".getBytes(Charset.forName("EUC-KR")))).isEqualTo(Why.NOT_A_TABLE);
        assertThat(why(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9})).isEqualTo(Why.NOT_A_TABLE);
        assertThat(why(new byte[] {'a', 0, 'b'})).isEqualTo(Why.NOT_A_TABLE);
        assertThat(why("id,name\n\"open,1".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.MALFORMED);
        assertThat(why("id,name\n\"a\"b,1".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.MALFORMED);
        assertThat(why(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(why("id,name\n,\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.EMPTY);
        assertThat(why(("id\n" + "1\n".repeat(Table.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Why.TOO_MANY_ROWS);
        assertThat(Table.of(("id\n" + "1\n".repeat(Table.MOST_ROWS)).getBytes(StandardCharsets.UTF_8))
                        .lines())
                .hasSize(Table.MOST_ROWS);
    }

    @Test
    void headNamesTheColumnsOfItsKindInAnyOrder() {
        var columns = ImportKind.ORGANIZATIONS.columns();
        assertThat(Table.of(csv(columns.reversed(), organization("1", "A"))).ofHead(ImportKind.ORGANIZATIONS))
                .isEmpty();

        var wrong = Table.of(csv(List.of("id", "id", "nmae"), new String[] {"1"}));
        assertThat(wrong.ofHead(ImportKind.CHALLENGES))
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.why())
                .containsExactly(
                        "1 program COLUMN_MISSING",
                        "1 owner COLUMN_MISSING",
                        "1 title COLUMN_MISSING",
                        "1 problem COLUMN_MISSING",
                        "1 language COLUMN_MISSING",
                        "1 deadline COLUMN_MISSING",
                        "1 id COLUMN_TWICE",
                        "1 nmae COLUMN_UNKNOWN");
    }

    private static Why why(byte[] file) {
        try {
            Table.of(file);
            throw new AssertionError("It was read");
        } catch (Unreadable unreadable) {
            return unreadable.problem().why();
        }
    }
}
