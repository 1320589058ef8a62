package ieum.notifications;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.web.Moments;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is put into a wording. It is kept as texts whose first letter says what they are, so that whoever reads a notice
 * later gets its moments, roles and names of organisations in the language of that day.
 */
@Component
class Arguments {
    private static final int LONGEST = 300;
    private static final String ORGANIZATION = "~";

    private final Organizations organizations;
    private final MessageSource messages;
    private final Moments moments;

    Arguments(Organizations organizations, MessageSource messages, Moments moments) {
        this.organizations = organizations;
        this.messages = messages;
        this.moments = moments;
    }

    List<String> keep(Object... values) {
        return Arrays.stream(values).map(this::keep).toList();
    }

    /** The organisations in these, by the names that readers of the language at hand know. */
    Map<OrganizationId, String> names(Collection<List<String>> kept) {
        return organizations.names(kept.stream()
                .flatMap(List::stream)
                .filter(argument -> argument.startsWith(ORGANIZATION))
                .map(argument -> OrganizationId.of(argument.substring(1)))
                .distinct()
                .toList());
    }

    Object[] show(List<String> kept, Map<OrganizationId, String> names) {
        return kept.stream().map(argument -> show(argument, names)).toArray();
    }

    private String keep(Object value) {
        return switch (value) {
            case OrganizationId id -> ORGANIZATION + id;
            case ZonedDateTime moment -> "@" + moment;
            case ToTheSecond exact -> "!" + exact.moment();
            case Wording wording -> "#" + wording.key();
            case Quote quote -> ">" + quote.text();
            case Number number -> "+" + number;
            case String text -> "=" + line(text);
            default -> throw new IllegalArgumentException("No way to say " + value.getClass());
        };
    }

    private Object show(String kept, Map<OrganizationId, String> names) {
        var value = kept.substring(1);
        return switch (kept.charAt(0)) {
            case '@' -> {
                var moment = ZonedDateTime.parse(value);
                yield moments.full(moment.toInstant(), moment.getZone());
            }
            case '!' -> {
                var moment = ZonedDateTime.parse(value);
                yield moments.exact(moment.toInstant(), moment.getZone());
            }
            case '>' -> new Quote(value).marked();
            case '#' -> messages.getMessage(value, null, LocaleContextHolder.getLocale());
            case '+' -> Long.valueOf(value);
            case '~' -> line(names.getOrDefault(OrganizationId.of(value), ""));
            default -> value;
        };
    }

    /** What people typed stays on its line, and of a size that leaves room for the words around it. */
    static String line(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
