package ieum;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ieum.organizations.Viewer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a request comes from one of {@link People}. */
public class Pages {
    private Pages() {}

    public static RequestPostProcessor as(Viewer viewer) {
        return viewer.signedIn() ? user(viewer.account().toString()) : request -> request;
    }
}
