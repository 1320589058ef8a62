package ieum.shared.search;

import ieum.shared.Language;
import ieum.shared.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searched a list for, as far as it was understood.
 *
 * @param root what was
 * @param remarks what was not, and is left out
 */
public record Search(Node root, List<Remark> remarks) {
    public static final Search NOTHING = new Search(Node.NOTHING, List.of());

    /** Where the portal is at home, and so which day it is for whoever says today. */
    public static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    /** How a list finds in its rows what is searched for. */
    public interface Meaning {
        Condition word(String word);

        Condition phrase(String phrase);

        /** Rows of which this key has this value. */
        Condition key(String key, Value value);
    }

    /**
     * Never fails.
     *
     * @param today the day that somebody means who says so
     * @param reader in whose language something is suggested
     */
    public static Search of(String typed, Vocabulary vocabulary, LocalDate today, Language reader) {
        var remarks = new ArrayList<Remark>();
        var root = new Understanding(vocabulary, today, reader, remarks).of(Parser.parse(typed, remarks));
        return new Search(root, remarks.stream().distinct().toList());
    }

    /** As it comes from a field, today. */
    public static Search of(@Nullable String typed, Vocabulary vocabulary, Clock clock, Language reader) {
        if (typed == null || typed.isBlank()) return NOTHING;
        return of(typed, vocabulary, LocalDate.ofInstant(clock.instant(), HOME), reader);
    }

    /** The same search in the form of addresses. */
    public String canonical() {
        return root.print(null);
    }

    /** The same search as readers of this language write it. */
    public String print(Language language) {
        return root.print(language);
    }

    /** Whether there is more than words in it. */
    public boolean hasKeys() {
        return hasKeys(root);
    }

    private static boolean hasKeys(Node node) {
        return switch (node) {
            case Node.Known known -> true;
            case Node.Not not -> hasKeys(not.part());
            case Node.All all -> all.parts().stream().anyMatch(Search::hasKeys);
            case Node.Any any -> any.parts().stream().anyMatch(Search::hasKeys);
            default -> false;
        };
    }

    /** What every row must have, words and words of phrases: an index finds them. */
    public String words() {
        return top().map(node -> switch (node) {
                    case Node.Word word -> word.text();
                    case Node.Phrase phrase -> phrase.text();
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Everything but {@link #words}. */
    public void addTo(ListQuery query, Meaning meaning) {
        top().filter(node -> !(node instanceof Node.Word))
                .map(node -> condition(node, meaning))
                .forEach(condition ->
                        query.where(condition.sql(), condition.parameters().toArray()));
    }

    private Stream<Node> top() {
        return root instanceof Node.All all ? all.parts().stream() : Stream.of(root);
    }

    private static Condition condition(Node node, Meaning meaning) {
        Function<Node, Condition> each = part -> condition(part, meaning);
        return switch (node) {
            case Node.All all -> Condition.all(all.parts().stream().map(each).toList());
            case Node.Any any -> Condition.any(any.parts().stream().map(each).toList());
            case Node.Not not -> condition(not.part(), meaning).not();
            case Node.Word word -> meaning.word(word.text());
            case Node.Phrase phrase -> meaning.phrase(phrase.text());
            case Node.Known known ->
                Condition.any(known.meant().stream()
                        .map(value -> meaning.key(known.key().name(), value))
                        .toList());
            case Node.Term term -> throw new IllegalStateException("Not understood: " + term);
        };
    }
}
