package ieum.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What most expressions of templates are: a name and steps from it, {@code row.title.language.tag()} or
 * {@code @when.date(row.at, row.zone)}. Immutable, but for what its steps remember of classes.
 */
record PathExpression(boolean bean, String root, List<PathStep> steps) {
    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String ARGUMENT = "(?:@?" + NAME + "(?:\\." + NAME + "(?:\\(\\))?)*|'[^'\\\\]*')";
    private static final Pattern HEAD = Pattern.compile("(@?)(" + NAME + ")");
    private static final Pattern STEP =
            Pattern.compile("\\.(" + NAME + ")(\\(\\s*((?:" + ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*)?)\\s*\\))?");
    private static final Pattern ONE = Pattern.compile(ARGUMENT);

    /** Words of the expression language, and what Thymeleaf treats in its own way. */
    private static final Pattern RESERVED = Pattern.compile(
            "null|true|false|not|and|or|eq|ne|lt|gt|le|ge|new|instanceof|matches|div|mod|T|param|session|"
                    + "application|execInfo|vars");

    /** @return nothing where it is anything else */
    static Optional<PathExpression> parse(String text) {
        var head = HEAD.matcher(text);
        if (!head.lookingAt() || RESERVED.matcher(head.group(2)).matches()) return Optional.empty();
        var steps = new ArrayList<PathStep>();
        var step = STEP.matcher(text);
        var at = head.end();
        while (at < text.length()) {
            step.region(at, text.length());
            if (!step.lookingAt()) return Optional.empty();
            var parsed = step(step);
            if (parsed.isEmpty()) return Optional.empty();
            steps.add(parsed.get());
            at = step.end();
        }
        return Optional.of(new PathExpression(!head.group(1).isEmpty(), head.group(2), List.copyOf(steps)));
    }

    private static Optional<PathStep> step(Matcher step) {
        if (step.group(2) == null) return Optional.of(PathStep.property(step.group(1)));
        var arguments = new ArrayList<Argument>();
        for (var one = ONE.matcher(step.group(3)); one.find(); ) {
            var text = one.group();
            if (text.startsWith("'")) {
                arguments.add(new Argument(text.substring(1, text.length() - 1), null));
                continue;
            }
            var path = parse(text);
            if (path.isEmpty()) return Optional.empty();
            arguments.add(new Argument(null, path.get()));
        }
        return Optional.of(PathStep.call(step.group(1), arguments));
    }

    /** Either words as they stand, or a path. */
    record Argument(@Nullable String words, @Nullable PathExpression path) {}
}
