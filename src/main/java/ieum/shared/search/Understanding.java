package ieum.shared.search;

import ieum.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the keys and values that were meant, and says of which there are none. */
final class Understanding {
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Language reader;
    private final List<Remark> remarks;

    Understanding(Vocabulary vocabulary, LocalDate today, Language reader, List<Remark> remarks) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.reader = reader;
        this.remarks = remarks;
    }

    /** Without what was not understood; of several of which one must match, the others remain. */
    Node of(Node node) {
        return switch (node) {
            case Node.Term term -> term(term);
            case Node.Not not -> {
                var part = of(not.part());
                yield part.isEmpty() ? part : new Node.Not(part);
            }
            case Node.All all -> {
                var parts = each(all.parts());
                yield parts.size() == 1 ? parts.getFirst() : new Node.All(parts);
            }
            case Node.Any any -> {
                var parts = each(any.parts());
                yield parts.isEmpty() ? Node.NOTHING : parts.size() == 1 ? parts.getFirst() : new Node.Any(parts);
            }
            default -> node;
        };
    }

    private List<Node> each(List<Node> parts) {
        return parts.stream().map(this::of).filter(part -> !part.isEmpty()).toList();
    }

    private Node term(Node.Term term) {
        var typed = term.key() + term.sign();
        var found = vocabulary.key(term.key());
        if (found.isEmpty()) return leftOut(Remark.Kind.KEY, term.key(), vocabulary.nearestKey(term.key(), reader));
        var key = found.get();
        if (term.values().isEmpty())
            return leftOut(
                    Remark.Kind.MISSING,
                    typed,
                    key.choices().isEmpty() ? "" : key.values(reader).getFirst());
        if (term.sign() != Sign.IS && key.kind() != Key.Kind.NUMBER && key.kind() != Key.Kind.DATE)
            return leftOut(Remark.Kind.SIGN, typed, key.said(reader) + Sign.IS);
        var values = new ArrayList<String>();
        var meant = new ArrayList<Value>();
        for (var value : term.values()) {
            var name = Vocabulary.choice(key, value).map(Key.Choice::name).orElse(value);
            var read = Values.read(key, term.sign(), name, today);
            if (read.isEmpty()) leftOut(Remark.Kind.VALUE, typed + value, Vocabulary.nearestChoice(key, value, reader));
            else if (!values.contains(name)) {
                values.add(name);
                meant.add(read.get());
            }
        }
        return values.isEmpty() ? Node.NOTHING : new Node.Known(key, term.sign(), values, meant);
    }

    private Node leftOut(Remark.Kind kind, String what, String instead) {
        remarks.add(new Remark(kind, what, instead));
        return Node.NOTHING;
    }
}
