package ieum.audit;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An address as people know it: the longest run of zeros of an IPv6 address left out (RFC 5952). */
class Origin {
    private static final Pattern WRITTEN_OUT = Pattern.compile("[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}(%.*)?");
    private static final Pattern ZEROS = Pattern.compile("\\b0(:0)+\\b");

    private Origin() {}

    static String shown(String address) {
        if (!WRITTEN_OUT.matcher(address).matches()) return address;
        return ZEROS.matcher(address)
                .results()
                .max(Comparator.comparingInt(zeros -> zeros.group().length()))
                .map(zeros -> without(zeros, address))
                .orElse(address);
    }

    private static String without(MatchResult zeros, String address) {
        return (address.substring(0, zeros.start()) + "::" + address.substring(zeros.end()))
                .replaceFirst(":{3,}", "::");
    }
}
