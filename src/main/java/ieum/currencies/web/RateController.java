package ieum.currencies.web;

import ieum.currencies.ExchangeRates;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.web.Currencies;
import ieum.shared.web.Moments;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exchange rates, for staff. */
@Controller
@RequestMapping("/exchange-rates")
class RateController {
    private final ExchangeRates rates;
    private final Currencies currencies;
    private final Moments when;
    private final Clock clock;

    RateController(ExchangeRates rates, Currencies currencies, Moments when, Clock clock) {
        this.rates = rates;
        this.currencies = currencies;
        this.when = when;
        this.clock = clock;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("rateForm", RateForm.empty(LocalDate.ofInstant(clock.instant(), when.own())));
        return page(viewer, model);
    }

    @PostMapping
    String set(@Valid RateForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        if (errors.hasErrors()) return page(viewer, model);
        try {
            rates.set(form.toText(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(clash.key().equals("rate.same") ? "to" : "day", clash.key(), clash.arguments(), null);
            return page(viewer, model);
        }
        flash.addFlashAttribute("notice", "rate.set");
        return "redirect:/exchange-rates";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("rates", rates.list(viewer));
        model.addAttribute("currencies", currencies.all());
        return "currencies/rates";
    }
}
