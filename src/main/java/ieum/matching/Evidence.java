package ieum.matching;

import ieum.concepts.Concepts;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why two were brought together, as it is kept with what comes of it: in the words of both, so that everyone reads it in their language. */
class Evidence {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Evidence() {}

    static String written(List<Reason> reasons, Fit fit) {
        return JSON.writeValueAsString(Map.of(
                "reasons",
                reasons.stream().map(Evidence::written).toList(),
                "points",
                fit.points(),
                "engine",
                LuceneMatchIndex.ENGINE));
    }

    /** A concept that there is no more leaves the words. */
    static List<Reason> read(String json, Concepts concepts) {
        return StreamSupport.stream(JSON.readTree(json).path("reasons").spliterator(), false)
                .map(one -> new Reason(
                        Reason.Kind.valueOf(one.path("kind").asString()),
                        concepts.get(one.path("concept").asString()).orElse(null),
                        text(one.path("here")),
                        text(one.path("there")),
                        one.path("weight").asDouble()))
                .toList();
    }

    private static Map<String, Object> written(Reason reason) {
        var concept = reason.concept();
        return Map.of(
                "kind",
                reason.kind(),
                "concept",
                concept == null ? "" : concept.id(),
                "here",
                written(reason.here()),
                "there",
                written(reason.there()),
                "weight",
                reason.weight());
    }

    private static Map<String, Object> written(Text text) {
        return Map.of("words", text.original(), "language", text.language());
    }

    private static Text text(JsonNode written) {
        return new Text(
                written.path("words").asString(),
                Language.valueOf(written.path("language").asString()));
    }
}
