package ieum.shared.web;

import ieum.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the layout of every page asks for, error pages included. */
@Component("pageFrame")
class PageFrame {
    private final List<MenuEntry> menu;
    private final boolean demo;

    PageFrame(
            List<MenuEntry> menu, @Value("${ieum.demo:#{environment['spring.datasource.url'] == null}}") boolean demo) {
        this.menu = menu.stream().sorted(Comparator.comparing(MenuEntry::order)).toList();
        this.demo = demo;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public Language language() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }

    public List<MenuEntry> menu(boolean signedIn, boolean staff, boolean administrator) {
        return menu.stream()
                .filter(entry -> switch (entry.audience()) {
                    case EVERYONE -> true;
                    case SIGNED_IN -> signedIn;
                    case STAFF -> staff;
                    case ADMINISTRATOR -> administrator;
                })
                .toList();
    }

    /** Whether the page being shown lies there. */
    public boolean here(String path) {
        var here = path().substring(request().getRequest().getContextPath().length());
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }

    /** How long a session lasts after its last use, or nothing where none has been begun. */
    public @Nullable Integer sessionSeconds() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        var session = attributes.getRequest().getSession(false);
        return session == null ? null : session.getMaxInactiveInterval();
    }

    /** Whether everything shown is made up, which a line on every page then says. */
    public boolean isDemo() {
        return demo;
    }

    /** The address of this page with one parameter changed, so that filters stay; an empty value leaves it out. */
    public String with(String parameter, @Nullable Object value) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes)) return "";
        var address = ServletUriComponentsBuilder.fromCurrentRequest();
        // a new order or filter begins at the first page
        if (!parameter.equals("lang")) address.replaceQueryParam("page");
        address.replaceQueryParam(parameter);
        if (value != null && !value.toString().isEmpty())
            address.queryParam(parameter, UriUtils.encode(value.toString(), "UTF-8"));
        var query = address.build().getQuery();
        return path() + (query == null ? "" : "?" + query);
    }

    /** The same list in a file. */
    public String file(String format) {
        return path() + "/export." + format + (query().isEmpty() ? "" : "?" + query());
    }

    /** What is chosen in the address of this page. */
    public String query() {
        var query = request().getRequest().getQueryString();
        return query == null ? "" : query;
    }

    /** What the header of a column leads to: its order, or the other way round. */
    public String sorted(String name) {
        return with("sort", name.equals(sort()) ? "-" + name : name);
    }

    /** For {@code aria-sort}. */
    public String direction(String name) {
        var sort = sort();
        if (name.equals(sort)) return "ascending";
        return ("-" + name).equals(sort) ? "descending" : "none";
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static @Nullable String sort() {
        return request().getRequest().getParameter("sort");
    }

    private static String path() {
        var request = request().getRequest();
        var forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
