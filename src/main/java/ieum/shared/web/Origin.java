package ieum.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page of this portal on which a button was pressed. */
public class Origin {
    private Origin() {}

    /** Its path alone, so that nobody is sent to another site; none where the browser does not say. */
    public static @Nullable String of(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null || request.getMethod().equals("GET")) return null;
        try {
            var address = URI.create(referer);
            var path = address.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) return null;
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
