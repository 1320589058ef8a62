package ieum.proposals.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.files.FileId;
import ieum.files.FileReading;
import ieum.files.FileRefused;
import ieum.organizations.MemberView;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.proposals.Attachments;
import ieum.proposals.BlindStages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a proposal: each is kept as soon as it has arrived, whatever becomes of the next. */
@Controller
@RequestMapping("/proposals/{id}/files")
class AttachmentController {
    private final Attachments attachments;
    private final Proposals proposals;
    private final BlindStages blindStages;
    private final Organizations organizations;
    private final Accounts accounts;
    private final MessageSource messages;

    AttachmentController(
            Attachments attachments,
            Proposals proposals,
            BlindStages blindStages,
            Organizations organizations,
            Accounts accounts,
            MessageSource messages) {
        this.blindStages = blindStages;
        this.organizations = organizations;
        this.messages = messages;
        this.attachments = attachments;
        this.proposals = proposals;
        this.accounts = accounts;
    }

    @PostMapping
    String add(
            @PathVariable ProposalId id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String question,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        attachments.checkMayAdd(id, viewer);
        // without a choice, a browser sends one empty file without a name
        if (files == null || files.stream().allMatch(SentFiles::isNothing)) throw new Clash("file.none");
        for (var file : files) keep(id, file, question, viewer);
        flash.addFlashAttribute("notice", "file.added");
        return "redirect:/proposals/" + id + "/edit#files";
    }

    /** The same from a page that sends what was chosen by itself, and goes on where it was. */
    @PostMapping(headers = "HX-Request")
    String keep(
            @PathVariable ProposalId id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String question,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        try {
            attachments.checkMayAdd(id, viewer);
            keep(id, file, question, viewer);
        } catch (Clash clash) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("why", messages.getMessage(clash.key(), clash.arguments(), locale));
            return "proposals/parts :: refusedFile";
        }
        model.addAttribute("proposal", proposals.get(id, viewer));
        return "proposals/parts :: keptFiles";
    }

    private void keep(ProposalId id, MultipartFile file, String question, Viewer viewer) throws IOException {
        try (var content = file.getInputStream()) {
            attachments.add(
                    id,
                    question.isBlank() ? null : question,
                    String.valueOf(file.getOriginalFilename()),
                    content,
                    viewer);
        } catch (FileRefused refused) {
            throw new Clash("file." + refused.reason(), String.valueOf(file.getOriginalFilename()), refused.detail());
        }
    }

    @PostMapping("/{file}/removal")
    String remove(@PathVariable ProposalId id, @PathVariable FileId file, Viewer viewer, RedirectAttributes flash) {
        attachments.remove(id, file, viewer);
        flash.addFlashAttribute("notice", "file.removed");
        return "redirect:/proposals/" + id + "/edit#files";
    }

    /** Who opened it and when, for those whose file it is. */
    @GetMapping("/{file}/readings")
    String readings(@PathVariable ProposalId id, @PathVariable FileId file, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        if (!proposal.appliedBy(viewer)) throw NotFound.hidden(file);
        var readings = attachments.readings(id, file, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("file", attachments.get(id, file, viewer));
        model.addAttribute("readings", readings);
        var readers = readings.stream().map(FileReading::reader).distinct().toList();
        model.addAttribute("people", accounts.all(known(proposal, readers, viewer)));
        return "proposals/readings";
    }

    /** Where it is judged double-blind, nobody who applies learns who judges: of the readers they know their own people only. */
    private List<AccountId> known(ProposalView proposal, List<AccountId> readers, Viewer viewer) {
        if (blindStages.of(proposal.call()).isEmpty()) return readers;
        var own = viewer.organization().stream()
                .flatMap(of -> organizations.members(of, viewer).stream())
                .map(MemberView::account)
                .toList();
        return readers.stream().filter(own::contains).toList();
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> open(@PathVariable ProposalId id, @PathVariable FileId file, Viewer viewer) {
        return attachments.open(id, file, viewer).response();
    }
}
