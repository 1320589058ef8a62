package ieum.accounts.web;

import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the scripts of pages: asking for it prolongs the session, and tells a page of an earlier one how to go on. */
@Controller
class CurrentSessionController {
    record Going(String account, String token) {}

    @GetMapping("/session")
    ResponseEntity<Going> going(Principal me, CsrfToken token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Going(me.getName(), token.getToken()));
    }
}
