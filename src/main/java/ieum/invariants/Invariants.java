package ieum.invariants;

import ieum.shared.postgres.BesidePortal;
import java.io.IOException;
import java.io.PrintStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code bin/invariants}: all rules on one snapshot of the database, a line for each row that breaks one, and
 * a line that counts. Ends with 1 if any row does, with 2 if that could not be found out.
 */
public class Invariants {
    private static final int BROKEN = 1;

    private Invariants() {}

    /** @param args the JDBC address; without one, the database inside, in the folder that {@code --ieum.data=} names */
    public static void main(String[] args) {
        BesidePortal.run(args, beside -> beside.look(jdbc -> report(jdbc, System.out)));
    }

    static int report(JdbcClient jdbc, PrintStream out) throws IOException {
        var rules = Rules.all();
        var broken = 0;
        for (var rule : rules)
            for (var row : rule.broken(jdbc)) {
                out.printf("%s %s %s: %s%n", row.rule(), row.table(), row.id(), rule.sentence());
                broken++;
            }
        out.printf("rules=%d broken=%d%n", rules.size(), broken);
        return broken == 0 ? 0 : BROKEN;
    }
}
