package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.InformationRequests;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the centre still wants to know of a proposal, and what the applicant says. */
@Controller
@RequestMapping("/proposals/{id}/requests")
class RequestController {
    private final InformationRequests requests;
    private final Proposals proposals;
    private final Programs programs;
    private final LanguageDetection detection;

    RequestController(
            InformationRequests requests, Proposals proposals, Programs programs, LanguageDetection detection) {
        this.requests = requests;
        this.proposals = proposals;
        this.programs = programs;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable ProposalId id, Viewer viewer, Model model) {
        return page(id, viewer, model);
    }

    @PostMapping
    String ask(
            @PathVariable ProposalId id,
            @Valid RequestForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var proposal = proposals.get(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        var due = form.due();
        requests.ask(
                id,
                text(form.question(), locale),
                due == null ? null : due.atZone(proposal.zone()).toInstant(),
                viewer);
        flash.addFlashAttribute("notice", "request.asked");
        return "redirect:/proposals/" + id + "/requests";
    }

    @PostMapping("/{request}/answer")
    String answer(
            @PathVariable ProposalId id,
            @PathVariable UUID request,
            @Valid InformationAnswerForm form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("answering", request);
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            requests.answer(id, request, text(form.answer(), locale), SentFiles.of(files), viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("file.") && !clash.key().equals("request.tooManyFiles")) throw clash;
            errors.rejectValue("answer", clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "request.given");
        return "redirect:/proposals/" + id + "/requests";
    }

    private Text text(String typed, Locale locale) {
        return new Text(
                typed.strip(), detection.detect(typed, Language.of(locale).orElse(Language.EN)));
    }

    private String page(ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("requests", requests.of(id, viewer));
        model.addAttribute(
                "asks",
                proposal.status().isOpen()
                        && programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer));
        model.addAttribute("answers", viewer.writesFor(proposal.applicant()));
        if (!model.containsAttribute("requestForm")) model.addAttribute("requestForm", new RequestForm("", null));
        if (!model.containsAttribute("informationAnswerForm"))
            model.addAttribute("informationAnswerForm", new InformationAnswerForm(""));
        return "proposals/requests";
    }
}
