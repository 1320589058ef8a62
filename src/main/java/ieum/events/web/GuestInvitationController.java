package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.InvitationStatus;
import ieum.events.Invitations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is asked to come to an event, and what became of it. */
@Controller
@RequestMapping("/events/{id}/invitations")
class GuestInvitationController {
    private final Events events;
    private final Invitations invitations;

    GuestInvitationController(Events events, Invitations invitations) {
        this.events = events;
        this.invitations = invitations;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable InvitationStatus status,
            Viewer viewer,
            Model model) {
        model.addAttribute("invitationForm", new InvitationForm(""));
        return page(id, status, viewer, model);
    }

    @PostMapping
    String invite(
            @PathVariable EventId id,
            @Valid InvitationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(id, null, viewer, model);
        try {
            var unknown = invitations.invite(id, form.names(), viewer);
            if (!unknown.isEmpty()) {
                // those who are known are invited; the others stay to be mended
                model.addAttribute("invitationForm", new InvitationForm(String.join("\n", unknown)));
                model.addAttribute("unknown", unknown);
                return page(id, null, viewer, model);
            }
        } catch (Clash clash) {
            errors.rejectValue("organizations", clash.key(), clash.arguments(), null);
            return page(id, null, viewer, model);
        }
        flash.addFlashAttribute("notice", "event.invitation.done");
        return back(id);
    }

    @PostMapping("/earlier")
    String inviteEarlier(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable EventId event,
            Viewer viewer,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        if (event == null) throw new Clash("event.invitation.whichEvent");
        invitations.inviteThoseOf(id, event, viewer);
        flash.addFlashAttribute("notice", "event.invitation.done");
        return back(id);
    }

    @PostMapping("/reminder")
    String remind(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice",
                invitations.remind(id, viewer) == 0 ? "event.invitation.nobodyToRemind" : "event.invitation.reminded");
        return back(id);
    }

    @PostMapping("/{organization}/removal")
    String withdraw(
            @PathVariable EventId id,
            @PathVariable OrganizationId organization,
            Viewer viewer,
            RedirectAttributes flash) {
        invitations.withdraw(id, organization, viewer);
        flash.addFlashAttribute("notice", "event.invitation.withdrawn");
        return back(id);
    }

    @PostMapping("/refusal")
    String decline(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        invitations.decline(id, viewer);
        flash.addFlashAttribute("notice", "event.invitation.declined");
        return "redirect:/events/" + id;
    }

    private String page(EventId id, @Nullable InvitationStatus status, Viewer viewer, Model model) {
        var all = invitations.list(id, viewer);
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("status", status);
        model.addAttribute("statuses", InvitationStatus.values());
        model.addAttribute(
                "counts", all.stream().collect(Collectors.groupingBy(row -> row.status(), Collectors.counting())));
        model.addAttribute(
                "rows",
                status == null
                        ? all
                        : all.stream().filter(row -> row.status() == status).toList());
        model.addAttribute("earlier", invitations.earlier(id, viewer));
        if (!model.containsAttribute("unknown")) model.addAttribute("unknown", List.of());
        return "events/invitations";
    }

    private static String back(EventId id) {
        return "redirect:/events/" + id + "/invitations";
    }
}
