package ieum.rehearsals.web;

import ieum.rehearsals.web.Entrance.Seat;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;

/** Files that pages load are the portal's own, and no others in a rehearsal. */
class PlayedResponse extends HttpServletResponseWrapper {
    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/images/", "/fonts/");

    private final Seat seat;

    PlayedResponse(HttpServletResponse response, Seat seat) {
        super(response);
        this.seat = seat;
    }

    @Override
    public String encodeURL(String address) {
        var isFile = FILES.stream().anyMatch(folder -> address.startsWith(seat.prefix() + folder));
        return super.encodeURL(isFile ? address.substring(seat.prefix().length()) : address);
    }
}
