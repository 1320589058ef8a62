package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.MeetingContractId;
import ieum.meetings.MeetingId;
import ieum.meetings.PartyId;
import ieum.meetings.ResultText;
import ieum.meetings.Results;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has come of a meeting, as each of the two says, and contracts. */
@Controller
@RequestMapping("/events/{id}/meetings/parties/{party}/meetings/{meeting}")
class ResultController {
    private final Results results;
    private final CardPage page;

    ResultController(Results results, CardPage page) {
        this.results = results;
        this.page = page;
    }

    @PostMapping("/result")
    String say(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @Valid ResultForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var card = page.find(id, party, meeting, viewer);
        if (errors.hasErrors()) return page.show(card, model);
        results.say(
                meeting,
                party,
                new ResultText(Objects.requireNonNull(form.state()), page.words(form.remark(), locale)),
                viewer);
        flash.addFlashAttribute("notice", "result.saved");
        return CardPage.back(id, party, meeting, "#result");
    }

    @PostMapping("/contracts")
    String report(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @Valid ContractForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var card = page.find(id, party, meeting, viewer);
        form.check(errors);
        if (errors.hasErrors()) return page.show(card, model);
        try {
            results.report(
                    meeting, party, form.toText(Objects.requireNonNull(page.words(form.subject(), locale))), viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("contract.")) throw clash;
            if (clash.key().equals("contract.tooEarly")) errors.rejectValue("signedOn", clash.key());
            else errors.reject(clash.key(), clash.arguments(), null);
            return page.show(card, model);
        }
        flash.addFlashAttribute("notice", "contract.reported");
        return CardPage.back(id, party, meeting, "#contracts");
    }

    @PostMapping("/contracts/{contract}/confirmation")
    String confirm(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @PathVariable MeetingContractId contract,
            Viewer viewer,
            RedirectAttributes flash) {
        check(id, party, meeting, contract, viewer);
        results.confirm(contract, party, viewer);
        flash.addFlashAttribute("notice", "contract.confirmed");
        return CardPage.back(id, party, meeting, "#contracts");
    }

    @PostMapping("/contracts/{contract}/removal")
    String withdraw(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @PathVariable MeetingContractId contract,
            Viewer viewer,
            RedirectAttributes flash) {
        check(id, party, meeting, contract, viewer);
        results.withdraw(contract, party, viewer);
        flash.addFlashAttribute("notice", "contract.withdrawn");
        return CardPage.back(id, party, meeting, "#contracts");
    }

    private void check(EventId id, PartyId party, MeetingId meeting, MeetingContractId contract, Viewer viewer) {
        var card = page.find(id, party, meeting, viewer);
        if (results.contracts(card).stream().noneMatch(one -> one.id().equals(contract))) throw new NotFound(contract);
    }
}
