package ieum.accounts.web;

import ieum.accounts.DemoAccounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page itself. Spring Security takes what is posted to it. */
@Controller
@RequestMapping("/sign-in")
class SignInController {
    private final Optional<DemoAccounts> demo;

    SignInController(Optional<DemoAccounts> demo) {
        this.demo = demo;
    }

    @ModelAttribute("demoAccounts")
    @Nullable DemoAccounts demoAccounts() {
        return demo.orElse(null);
    }

    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String expired,
            Model model) {
        model.addAttribute("email", "");
        model.addAttribute("again", again != null);
        model.addAttribute("expired", expired != null);
        return "accounts/sign-in";
    }

    /** Reached by forward only, so the address that was typed is still there. */
    @PostMapping("/failure")
    String again(
            @RequestParam(defaultValue = "") String email,
            @RequestAttribute(required = false) @Nullable Boolean wait,
            Model model) {
        model.addAttribute("email", email);
        model.addAttribute(wait == null ? "failed" : "wait", true);
        return "accounts/sign-in";
    }
}
