package ieum.shared.web;

/** The filters of the list that somebody came from, and nothing else. */
public final class Back {
    private Back() {}

    public static String query(String query) {
        return query.matches("[A-Za-z0-9_=&%.+-]{1,500}") ? "?" + query : "";
    }
}
