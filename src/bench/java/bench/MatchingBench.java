package bench;

import ieum.concepts.Extract;
import ieum.concepts.Extractor;
import ieum.concepts.LanguageDetection;
import ieum.matching.Among;
import ieum.matching.Entry;
import ieum.matching.LuceneMatchIndex;
import ieum.matching.MatchText;
import ieum.shared.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** How well texts are found that speak of the same, in whatever language: nDCG, recall and MRR (Järvelin and Kekäläinen 2002). */
class MatchingBench {
    private static final int TOP = 10;
    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MatchingBench() {}

    record Line(String id, String lang, String title, String text) {}

    private record Found(String id, double score) {}

    /** @param asPages as the portal's pages ask, without words that are nothing to quote */
    static boolean run(Path folder, boolean concepts, boolean asPages) throws IOException {
        var extractor = Extractor.standard();
        var detection = new LanguageDetection();
        var docs = lines(folder.resolve("docs.jsonl"));
        var queries = lines(folder.resolve("queries.jsonl"));
        var grades = grades(folder.resolve("qrels.tsv"));
        var names = new HashMap<UUID, String>();
        docs.forEach(doc -> names.put(subject(doc), doc.id));
        var entries = docs.stream()
                .map(doc -> new Entry(about(doc), extract(doc, extractor, detection, concepts)))
                .toList();
        var among = Among.everything(Instant.EPOCH);
        var run = new ArrayList<String>();
        var measures = new LinkedHashMap<String, double[]>();
        var nanos = new ArrayList<Long>();
        try (var index = new LuceneMatchIndex()) {
            index.put(List.of(), entries);
            // the second time counts: what the first one loads is loaded once for good
            for (var turn = 0; turn < 2; turn++)
                for (var query : queries) {
                    var begun = System.nanoTime();
                    var whole = extract(query, extractor, detection, concepts);
                    var hits = index.best(asPages ? whole.telling() : whole, among, MOST).stream()
                            .map(hit -> new Found(
                                    Objects.requireNonNull(names.get(hit.thing().subject())), hit.score()))
                            .toList();
                    var took = System.nanoTime() - begun;
                    if (turn == 0) continue;
                    nanos.add(took);
                    var relevant = grades.getOrDefault(query.id, Map.of());
                    for (var group : List.of("", query.lang))
                        add(hits, relevant, measures.computeIfAbsent(group, one -> new double[5]));
                    for (var at = 0; at < hits.size(); at++)
                        run.add(query.id + "\t" + hits.get(at).id() + "\t" + (at + 1) + "\t"
                                + hits.get(at).score());
                }
        }
        var all = new ArrayList<>(docs);
        all.addAll(queries);
        print(measures, nanos, detected(all, detection), coverage(all, extractor, detection));
        write(run, folder.resolve("run.tsv"));
        return true;
    }

    private static MatchText about(Line line) {
        return new MatchText("text", subject(line), "", List.of(), null, Instant.MAX, List.of());
    }

    private static UUID subject(Line line) {
        return UUID.nameUUIDFromBytes(line.id.getBytes(StandardCharsets.UTF_8));
    }

    private static Extract extract(Line line, Extractor extractor, LanguageDetection detection, boolean concepts) {
        var whole = (line.title + "\n" + line.text).strip();
        var extract = extractor.of(List.of(new Text(whole.isEmpty() ? "-" : whole, detection.detect(whole))));
        return concepts ? extract : new Extract(extract.language(), extract.said(), List.of(), List.of());
    }

    private static void add(List<Found> hits, Map<String, Integer> relevant, double[] sums) {
        double gained = 0;
        double found10 = 0;
        double found100 = 0;
        double first = 0;
        for (var at = 0; at < hits.size(); at++) {
            var grade = relevant.getOrDefault(hits.get(at).id(), 0);
            if (grade == 0) continue;
            found100++;
            if (first == 0) first = 1.0 / (at + 1);
            if (at >= TOP) continue;
            found10++;
            gained += gain(grade, at);
        }
        double ideal = 0;
        var best = relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        for (var at = 0; at < Math.min(TOP, best.size()); at++) ideal += gain(best.get(at), at);
        sums[0] += ideal == 0 ? 0 : gained / ideal;
        sums[1] += relevant.isEmpty() ? 0 : found10 / relevant.size();
        sums[2] += relevant.isEmpty() ? 0 : found100 / relevant.size();
        sums[3] += first;
        sums[4]++;
    }

    private static double gain(int grade, int at) {
        return (Math.pow(2, grade) - 1) / (Math.log(at + 2.0) / Math.log(2));
    }

    private static void print(
            Map<String, double[]> measures, List<Long> nanos, double detected, Map<String, double[]> coverage) {
        coverage.forEach((language, sums) -> System.out.printf(
                Locale.ROOT, "%s: %.1f concepts in 100 words%n", language, 100 * sums[0] / Math.max(1, sums[1])));
        measures.forEach((language, sums) -> {
            if (!language.isEmpty())
                System.out.printf(Locale.ROOT, "%s: ndcg10=%.3f queries=%.0f%n", language, sums[0] / sums[4], sums[4]);
        });
        nanos.sort(Comparator.naturalOrder());
        var sums = measures.get("");
        System.out.printf(
                Locale.ROOT,
                "ndcg10=%.3f recall10=%.3f recall100=%.3f mrr=%.3f detected=%.3f p50ms=%.2f p95ms=%.2f%n",
                sums[0] / sums[4],
                sums[1] / sums[4],
                sums[2] / sums[4],
                sums[3] / sums[4],
                detected,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6);
    }

    /** The share of texts whose language is known as the set has it. */
    private static double detected(List<Line> lines, LanguageDetection detection) {
        return lines.stream()
                        .filter(line -> detection
                                .detect(line.title + "\n" + line.text)
                                .tag()
                                .equals(line.lang))
                        .count()
                / (double) lines.size();
    }

    private static Map<String, double[]> coverage(List<Line> lines, Extractor extractor, LanguageDetection detection) {
        var sums = new LinkedHashMap<String, double[]>();
        for (var line : lines) {
            var sum = sums.computeIfAbsent(line.lang, one -> new double[2]);
            sum[0] += extract(line, extractor, detection, true).mentions().size();
            sum[1] += (line.title + " " + line.text).strip().split("\\s+").length;
        }
        return sums;
    }

    private static List<Line> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, Line.class))
                .toList();
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t");
            grades.computeIfAbsent(parts[0], query -> new HashMap<>()).put(parts[1], Integer.valueOf(parts[2].strip()));
        }
        return grades;
    }

    private static void write(List<String> run, Path file) {
        try {
            Files.write(file, run);
        } catch (IOException e) {
            System.err.println("not written, for nobody may write there: " + file);
        }
    }
}
