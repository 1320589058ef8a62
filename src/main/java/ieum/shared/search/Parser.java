package ieum.shared.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what was typed; there is nothing it fails at. {@code a b} means both, {@code OR} binds less than that, brackets more.
 * At most 1000 letters, 40 parts, 20 values of a key and 6 brackets within each other count.
 */
final class Parser {
    static final int LONGEST = 1000;
    static final int MOST_PARTS = 40;
    static final int MOST_VALUES = 20;
    static final int DEEPEST = 6;

    private static final Pattern KEY = Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\p{N}_-]*)(:?>=|:?<=|:?>|:?<|:|=)");

    private final String text;
    private final List<Remark> remarks;
    private int at;
    private int parts;
    private int depth;

    private Parser(String text, List<Remark> remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    /** @param remarks where what could not be read is added */
    static Node parse(String typed, List<Remark> remarks) {
        var plain = plain(typed);
        if (plain.length() > LONGEST) {
            remarks.add(Remark.of(Remark.Kind.LONG, shortened(plain.substring(LONGEST))));
            plain = plain(plain.substring(0, LONGEST));
        }
        var parser = new Parser(plain, remarks);
        var found = new ArrayList<Node>();
        while (true) {
            var part = parser.any();
            if (!part.isEmpty()) found.add(part);
            if (parser.at >= plain.length()) break;
            remarks.add(Remark.of(Remark.Kind.BRACKET, ")"));
            parser.at++;
        }
        return all(found);
    }

    /** Composed letters, single spaces, one kind of quotation marks and colons; neither halves of letters nor controls. */
    private static String plain(String typed) {
        var whole = new StringBuilder();
        typed.codePoints()
                .map(letter -> Character.isISOControl(letter)
                                || Character.getType(letter) == Character.SURROGATE
                                || Character.isSpaceChar(letter)
                        ? ' '
                        : letter)
                .forEach(whole::appendCodePoint);
        return Normalizer.normalize(whole, Normalizer.Form.NFC)
                .replaceAll("[“”„‟«»＂]", "\"")
                .replace('：', ':')
                .replaceAll(" +", " ")
                .strip();
    }

    private Node any() {
        var parts = new ArrayList<Node>();
        do {
            var part = all();
            if (!part.isEmpty()) {
                if (part instanceof Node.Any any) parts.addAll(any.parts());
                else parts.add(part);
            }
        } while (isOr());
        return parts.isEmpty() ? Node.NOTHING : parts.size() == 1 ? parts.getFirst() : new Node.Any(List.copyOf(parts));
    }

    private boolean isOr() {
        if (!atOr()) return false;
        at += 2;
        return true;
    }

    private boolean atOr() {
        return text.startsWith("OR", at) && (at + 2 == text.length() || " ()\"".indexOf(text.charAt(at + 2)) >= 0);
    }

    private Node all() {
        var parts = new ArrayList<Node>();
        for (spaces(); at < text.length() && text.charAt(at) != ')' && !atOr(); spaces()) {
            var part = one();
            if (!part.isEmpty()) parts.add(part);
        }
        return all(parts);
    }

    private static Node all(List<Node> parts) {
        var flat = parts.stream()
                .flatMap(part -> part instanceof Node.All all ? all.parts().stream() : java.util.stream.Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.getFirst() : new Node.All(flat);
    }

    private Node one() {
        var not = false;
        while (at < text.length() && text.charAt(at) == '-') {
            not = !not;
            at++;
        }
        if (at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == ')') return Node.NOTHING;
        var part = text.charAt(at) == '(' ? bracket() : text.charAt(at) == '"' ? phrase() : counted(word());
        // a sign of its own, which no one can look for without quotation marks
        if (part instanceof Node.Word or && or.text().equals("OR")) return Node.NOTHING;
        if (part.isEmpty() || !not) return part;
        return part instanceof Node.Not twice ? twice.part() : new Node.Not(part);
    }

    private Node bracket() {
        var from = at++;
        if (++depth > DEEPEST) {
            skip();
            depth--;
            remarks.add(Remark.of(Remark.Kind.DEEP, shortened(text.substring(from, at))));
            return Node.NOTHING;
        }
        var inner = any();
        depth--;
        if (at < text.length()) at++;
        else remarks.add(Remark.of(Remark.Kind.BRACKET, "("));
        return inner;
    }

    /** To behind the bracket that closes this one. */
    private void skip() {
        for (var open = 1; at < text.length() && open > 0; at++)
            if (text.charAt(at) == '(') open++;
            else if (text.charAt(at) == ')') open--;
    }

    private Node phrase() {
        var quoted = quoted();
        return quoted.isEmpty() ? Node.NOTHING : counted(new Node.Phrase(quoted));
    }

    private Node counted(Node leaf) {
        if (++parts <= MOST_PARTS) return leaf;
        remarks.add(Remark.of(Remark.Kind.MANY, shortened(leaf.print(null))));
        return Node.NOTHING;
    }

    private Node word() {
        var key = KEY.matcher(text).region(at, text.length());
        if (!key.lookingAt()) return new Node.Word(bare(" ()\""));
        at = key.end();
        return new Node.Term(key.group(1), sign(key.group(2)), values());
    }

    private static Sign sign(String written) {
        return switch (written.replace(":", "")) {
            case ">" -> Sign.MORE;
            case ">=" -> Sign.AT_LEAST;
            case "<" -> Sign.LESS;
            case "<=" -> Sign.AT_MOST;
            default -> Sign.IS;
        };
    }

    private List<String> values() {
        var values = new ArrayList<String>();
        do {
            var value = at < text.length() && text.charAt(at) == '"' ? quoted() : bare(" (),\"");
            if (value.isEmpty() || values.contains(value)) continue;
            if (values.size() < MOST_VALUES) values.add(value);
            else remarks.add(Remark.of(Remark.Kind.MANY, shortened(value)));
        } while (at < text.length() && text.charAt(at) == ',' && at++ >= 0);
        return List.copyOf(values);
    }

    private String quoted() {
        var end = text.indexOf('"', at + 1);
        var inner = text.substring(at + 1, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        return inner;
    }

    private String bare(String ends) {
        var from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) at++;
        return text.substring(from, at);
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private static String shortened(String words) {
        return words.length() <= 40
                ? words
                : words.substring(0, words.offsetByCodePoints(0, Math.min(39, words.codePointCount(0, words.length()))))
                        + "…";
    }
}
