package ieum.imports;

import ieum.organizations.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the rows of one kind of file are understood, and what becomes of them. */
interface RowsOf<T> {
    ImportKind kind();

    /** Gets ready for all rows at once, so that none of them asks the database. */
    Reading<T> reading(Table table, Viewer viewer);

    /** Makes the things of these rows, in their order, and gives their ids. */
    List<UUID> add(List<T> rows, Viewer viewer);

    /** Reads one row; none where anything is wrong with it. */
    interface Reading<T> {
        Optional<T> read(Cells cells);
    }
}
