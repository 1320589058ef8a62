package ieum.rooms.web;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.rooms.Pair;
import ieum.rooms.RoomView;
import ieum.rooms.Rooms;
import ieum.rooms.Wish;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.web.Back;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole room of a programme: arranged, looked at from both sides, changed pair by pair, and noted as introductions. */
@Controller
@RequestMapping("/programs/{id}/room")
class RoomController {
    private static final int MOST_PLACES = 20;

    private final Rooms rooms;
    private final Programs programs;

    RoomController(Rooms rooms, Programs programs) {
        this.rooms = rooms;
        this.programs = programs;
    }

    @GetMapping
    String show(
            @PathVariable ProgramId id,
            @RequestParam(defaultValue = "false") boolean companies,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        var room = page(id, companies, number, viewer, model);
        model.addAttribute("roomForm", RoomForm.of(room));
        return "rooms/show";
    }

    @PostMapping
    String arrange(
            @PathVariable ProgramId id,
            @Valid RoomForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                rooms.arrange(id, form.rules(), form.known(), viewer);
                flash.addFlashAttribute("notice", "room.arranged");
                return "redirect:/programs/" + id + "/room";
            } catch (Clash clash) {
                errors.reject(clash.key(), clash.arguments(), null);
            }
        }
        page(id, false, 1, viewer, model);
        return "rooms/show";
    }

    /** How many one challenge or company takes; nothing for as many as the others. */
    @PostMapping("/places/{subject}")
    String places(
            @PathVariable ProgramId id,
            @PathVariable UUID subject,
            @RequestParam(defaultValue = "") String places,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes flash) {
        var number = number(places);
        if (!places.isBlank() && number == null) flash.addFlashAttribute("wrong", "room.places.wrong");
        else flash(flash, () -> rooms.places(id, subject, number, version, viewer), "room.changedNow");
        return "redirect:/programs/" + id + "/room" + Back.query(back);
    }

    @PostMapping("/introductions")
    String introduce(
            @PathVariable ProgramId id,
            @RequestParam(name = "pair", defaultValue = "") List<String> chosen,
            Viewer viewer,
            RedirectAttributes flash) {
        var pairs = chosen.stream().map(RoomController::pair).toList();
        var noted = rooms.introduce(id, pairs, viewer);
        flash.addFlashAttribute("noted", noted);
        flash.addFlashAttribute("left", pairs.size() - noted);
        return "redirect:/programs/" + id + "/room";
    }

    @GetMapping("/challenges/{challenge}")
    String choice(@PathVariable ProgramId id, @PathVariable ChallengeId challenge, Viewer viewer, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("program", programs.names(List.of(id)).get(id));
        model.addAttribute("choice", rooms.choice(id, challenge, viewer));
        return "rooms/choice";
    }

    /** @param wish none to take back what was wished */
    @PostMapping("/challenges/{challenge}/{company}")
    String wish(
            @PathVariable ProgramId id,
            @PathVariable ChallengeId challenge,
            @PathVariable OrganizationId company,
            @RequestParam(required = false) @Nullable Wish wish,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        flash(flash, () -> rooms.wish(id, new Pair(challenge, company), wish, version, viewer), "room.changedNow");
        return "redirect:/programs/" + id + "/room/challenges/" + challenge;
    }

    /** Where somebody was quicker, the page shows what they made of it, and says so. */
    private static void flash(RedirectAttributes flash, Runnable change, String notice) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Clash clash) {
            flash.addFlashAttribute("wrong", clash.key());
        }
    }

    private RoomView page(ProgramId id, boolean companies, int number, Viewer viewer, Model model) {
        var room = rooms.get(id, companies, number, viewer);
        model.addAttribute("id", id);
        model.addAttribute("program", programs.names(List.of(id)).get(id));
        model.addAttribute("companies", companies);
        model.addAttribute("room", room);
        return room;
    }

    private static Pair pair(String said) {
        var parts = said.split("/", 2);
        try {
            return new Pair(
                    new ChallengeId(UUID.fromString(parts[0])),
                    new OrganizationId(UUID.fromString(parts[parts.length - 1])));
        } catch (IllegalArgumentException e) {
            throw new NotFound(said);
        }
    }

    private static @Nullable Integer number(String typed) {
        if (!typed.strip().matches("\\d{1,2}")) return null;
        var number = Integer.parseInt(typed.strip());
        return number > MOST_PLACES ? null : number;
    }
}
