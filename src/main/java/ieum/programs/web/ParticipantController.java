package ieum.programs.web;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Participant;
import ieum.programs.Participations;
import ieum.programs.PastParticipant;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind the figures of places. */
@Controller
@RequestMapping("/programs/{id}/participants")
class ParticipantController {
    private final Programs programs;
    private final Participations participations;
    private final Organizations organizations;
    private final Accounts accounts;

    ParticipantController(
            Programs programs, Participations participations, Organizations organizations, Accounts accounts) {
        this.programs = programs;
        this.participations = participations;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @GetMapping
    String index(
            @PathVariable ProgramId id,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable OrganizationId centre,
            Viewer viewer,
            Model model) {
        var participants = programs.participants(id, viewer).stream()
                .filter(participant -> side == null || participant.side() == side)
                .filter(participant -> centre == null || participant.centre().equals(centre))
                .toList();
        var past = participations.past(id, viewer).stream()
                .filter(participant -> side == null || participant.side() == side)
                .filter(participant -> centre == null || participant.centre().equals(centre))
                .toList();
        model.addAttribute("past", past);
        model.addAttribute(
                "people",
                accounts.all(past.stream().map(PastParticipant::by).distinct().toList()));
        model.addAttribute("program", programs.get(id));
        model.addAttribute("participants", participants);
        model.addAttribute(
                "distinct",
                participants.stream().map(Participant::organization).distinct().count());
        model.addAttribute(
                "names",
                organizations.names(Stream.concat(
                                participants.stream().flatMap(held -> Stream.of(held.organization(), held.centre())),
                                past.stream().flatMap(held -> Stream.of(held.organization(), held.centre())))
                        .distinct()
                        .toList()));
        model.addAttribute("side", side);
        model.addAttribute("centre", centre);
        model.addAttribute("sides", Side.values());
        return "programs/participants";
    }
}
