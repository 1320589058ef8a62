package ieum.rehearsals.web;

import ieum.accounts.AccountId;
import ieum.accounts.AfterSignIn;
import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.rehearsals.MadePerson;
import ieum.rehearsals.RehearsalId;
import ieum.rehearsals.RehearsalView;
import ieum.rehearsals.Rehearsals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Every page of the portal, as it is in a rehearsal, for one of its made people: {@code /rehearsals/ID/as/3/challenges} is
 * {@code /challenges} as the third of them sees it; 0 is a visitor. The address says where one is, so a page that was left
 * open, of the portal or of the rehearsal, never acts in the other.
 */
@Component
class Entrance implements AfterSignIn {
    private static final Pattern ADDRESS =
            Pattern.compile("/rehearsals/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/as/(\\d{1,3})(/.*)?");

    private final Rehearsals rehearsals;
    private final Organizations organizations;
    private final Calls calls;

    Entrance(Rehearsals rehearsals, Organizations organizations, Calls calls) {
        this.rehearsals = rehearsals;
        this.calls = calls;
        this.organizations = organizations;
    }

    /** Whom it does not concern finds nothing there: no page of the portal has such an address. */
    @Override
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var seat = seat(request);
        if (seat.isEmpty()) rest.doFilter(request, response);
        else enter(seat.get(), request, response, rest);
    }

    private Optional<Seat> seat(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/rehearsals/")) return Optional.empty();
        var address = ADDRESS.matcher(path);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!address.matches() || signedIn == null || signedIn instanceof AnonymousAuthenticationToken)
            return Optional.empty();
        var viewer = organizations.viewer(AccountId.of(signedIn.getName()));
        var position = Integer.parseInt(address.group(2));
        return rehearsals
                .enter(new RehearsalId(UUID.fromString(address.group(1))), viewer)
                .filter(rehearsal -> position == 0 || rehearsal.person(position).isPresent())
                .map(rehearsal -> new Seat(
                        rehearsal,
                        rehearsal.person(position).orElse(null),
                        request.getContextPath() + path.substring(0, address.end(2)),
                        address.group(3) == null ? "/" : address.group(3)));
    }

    private void enter(Seat seat, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var home = request.getContextPath() + "/rehearsals/" + seat.rehearsal().id();
        // made people have no password, and whom the portal would ask for one here is a visitor
        if (seat.path().equals("/sign-in")) response.sendRedirect(home);
        else
            try {
                play(
                        seat,
                        new PlayedRequest(request, seat.prefix(), seat.path()),
                        new PlayedResponse(response, seat),
                        rest);
            } catch (AccessDeniedException asVisitor) {
                if (seat.worn() != null) throw asVisitor;
                response.sendRedirect(home + "?visitor");
            }
    }

    private void play(Seat seat, PlayedRequest request, PlayedResponse response, FilterChain rest)
            throws ServletException, IOException {
        var real = SecurityContextHolder.getContext();
        var acting = !List.of("GET", "HEAD").contains(request.getMethod());
        var rehearsal = seat.rehearsal();
        request.setAttribute(
                "rehearsal",
                new Playing(rehearsal, () -> calls.get(rehearsal.call()), seat.worn(), seat.prefix(), seat.path()));
        ServletRequestPathUtils.parseAndCache(request);
        SecurityContextHolder.setContext(new SecurityContextImpl(worn(seat.worn())));
        try {
            rehearsals.within(rehearsal, acting, () -> {
                try {
                    rest.doFilter(request, response);
                    return true;
                } catch (IOException | ServletException e) {
                    throw new Broken(e);
                }
            });
        } catch (Broken broken) {
            if (broken.getCause() instanceof IOException e) throw e;
            throw (ServletException) broken.getCause();
        } finally {
            SecurityContextHolder.setContext(real);
            ServletRequestPathUtils.clearParsedRequestPath(request);
            request.removeAttribute("rehearsal");
        }
    }

    /** Only for this request: the session stays that of whoever rehearses. */
    private static Authentication worn(@Nullable MadePerson person) {
        if (person == null)
            return new AnonymousAuthenticationToken(
                    "rehearsal", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        var user = User.withUsername(person.account().toString()).password("").build();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    /**
     * @param worn whose part is played; a visitor's by nobody
     * @param prefix what all addresses of this person begin with
     * @param path the address within
     */
    record Seat(RehearsalView rehearsal, @Nullable MadePerson worn, String prefix, String path) {}

    private static class Broken extends RuntimeException {
        Broken(Exception cause) {
            super(cause);
        }
    }
}
