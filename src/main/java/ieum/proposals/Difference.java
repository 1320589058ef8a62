package ieum.proposals;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word: the shortest way from one to the other (Myers 1986, in linear space), made readable by
 * not standing on single spaces and marks between words that changed.
 */
public record Difference(List<Piece> pieces) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[^\\n]+|\\n");
    private static final int STEPPING_STONE = 3;

    /** A stretch of words that stayed, went or came. */
    public record Piece(Change change, String text) {}

    /** What became of some words. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    public static Difference of(String before, String after) {
        return between(tokens(before, TOKEN), tokens(after, TOKEN));
    }

    /** The same line by line: for what is no running text. */
    public static Difference ofLines(String before, String after) {
        return between(tokens(before, LINE), tokens(after, LINE));
    }

    private static Difference between(List<String> old, List<String> now) {
        var collected = new Collected();
        var at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            collected.same(String.join("", old.subList(at, delta.getSource().getPosition())));
            collected.changed(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        collected.same(String.join("", old.subList(at, old.size())));
        return new Difference(collected.finish());
    }

    public boolean isNothing() {
        return pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
    }

    private static List<String> tokens(String text, Pattern token) {
        return token.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Changes with next to nothing between them are told as one. */
    private static class Collected {
        private final List<Piece> pieces = new ArrayList<>();
        private String removed = "";
        private String added = "";
        private String between = "";

        void same(String text) {
            if (text.isEmpty()) return;
            if (isChanging()
                    && text.length() < STEPPING_STONE
                    && text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == 0x0A)) {
                between = text;
                return;
            }
            settle();
            pieces.add(new Piece(Change.SAME, text));
        }

        void changed(String old, String now) {
            removed += between + old;
            added += between + now;
            between = "";
        }

        List<Piece> finish() {
            settle();
            return List.copyOf(pieces);
        }

        private boolean isChanging() {
            return !removed.isEmpty() || !added.isEmpty();
        }

        private void settle() {
            if (!removed.isEmpty()) pieces.add(new Piece(Change.REMOVED, removed));
            if (!added.isEmpty()) pieces.add(new Piece(Change.ADDED, added));
            if (!between.isEmpty()) pieces.add(new Piece(Change.SAME, between));
            removed = "";
            added = "";
            between = "";
        }
    }
}
