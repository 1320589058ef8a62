package ieum.invariants;

import ieum.audit.SealedEntries;
import ieum.proposals.ReceiptProof;
import ieum.proposals.VersionProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rules: one file a module, beside those that take more than SQL. */
class Rules {
    private static final List<Rule> COMPUTED = List.of(
            new Computed(
                    "receipt-altered",
                    "Text and files of a proposal still have the fingerprint on its receipt.",
                    jdbc -> new ReceiptProof(jdbc)
                            .failing().stream().map(id -> row("proposal", id)).toList()),
            new Computed(
                    "version-altered",
                    "Text and files of every earlier version still have the fingerprint on its receipt.",
                    jdbc -> new VersionProof(jdbc)
                            .failing().stream()
                                    .map(id -> row("proposal_version", id))
                                    .toList()),
            new Computed("audit-altered", "Every seal fits the entries of the audit below it.", jdbc -> {
                var broken = new SealedEntries(jdbc).verify().brokenUpTo();
                return broken == null ? List.of() : List.of(row("audit_seal", broken));
            }));

    private Rules() {}

    static List<Rule> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:invariants/*.sql");
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        var rules = new ArrayList<Rule>();
        for (var file : files) rules.addAll(WrittenRule.in(file.getContentAsString(StandardCharsets.UTF_8)));
        rules.addAll(COMPUTED);
        return rules;
    }

    private static Row row(String table, Object id) {
        return new Row(table, id.toString());
    }

    private record Row(String table, String id) {}

    private record Computed(String name, String sentence, Function<JdbcClient, List<Row>> rows) implements Rule {
        @Override
        public List<Broken> broken(JdbcClient jdbc) {
            return rows.apply(jdbc).stream()
                    .map(row -> new Broken(name, row.table, row.id))
                    .toList();
        }
    }
}
