package ieum.rehearsals;

import ieum.rehearsals.SceneSchemas.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which rows of a table go along when a call is rehearsed, as the file {@code taken-along/programs.txt} says. */
record TakenAlong(String table, String which) {
    static List<TakenAlong> read(String schema) {
        var found = new ArrayList<TakenAlong>();
        var programs = "";
        for (var line : lines()) {
            var parts = line.split(": ", 2);
            var said = parts[1].replace("{there}", schema).replace("{programs}", programs);
            if (parts[0].equals("{programs}")) programs = said;
            else found.add(new TakenAlong(parts[0], said));
        }
        return found;
    }

    String insert(String schema, List<Column> columns) {
        return "insert into %1$s.%2$s (%3$s) select %4$s from %2$s t where %5$s"
                .formatted(
                        schema,
                        table,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        columns.stream().map(Column::taken).collect(Collectors.joining(", ")),
                        which);
    }

    private static List<String> lines() {
        try (var file = new ClassPathResource("taken-along/programs.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
