package ieum.rehearsals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** The same request for a portal that lies under a longer address, as behind a proxy that adds a prefix. */
class PlayedRequest extends HttpServletRequestWrapper {
    private final String prefix;
    private final String path;

    PlayedRequest(HttpServletRequest request, String prefix, String path) {
        super(request);
        this.prefix = prefix;
        this.path = path;
    }

    @Override
    public String getContextPath() {
        return prefix;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    /** Whoever registers in a rehearsal exists there alone: the session of the real person stays theirs. */
    @Override
    public void login(String name, String password) {}

    @Override
    public void logout() {}
}
