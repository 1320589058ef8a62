package ieum;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ieum.organizations.Viewer;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a request comes from one of {@link People}. */
public class Pages {
    private Pages() {}

    public static RequestPostProcessor as(Viewer viewer) {
        return viewer.signedIn() ? user(viewer.account().toString()) : request -> request;
    }

    /** The status, and the page. */
    public static String get(String address, Viewer viewer, MockMvcTester mvc) {
        return answer(mvc.get().uri(address).with(as(viewer)).exchange().getResponse());
    }

    /**
     * The status, and the page or where it leads.
     *
     * @param parameters each as {@code name=value}
     */
    public static String post(String address, Viewer viewer, MockMvcTester mvc, String... parameters) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        for (var parameter : parameters) {
            var parts = parameter.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return answer(request.exchange().getResponse());
    }

    private static String answer(MockHttpServletResponse response) {
        var place = response.getRedirectedUrl();
        return response.getStatus()
                + " "
                + (place == null ? new String(response.getContentAsByteArray(), StandardCharsets.UTF_8) : place);
    }
}
