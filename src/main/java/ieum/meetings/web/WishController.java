package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.EarlierWishes;
import ieum.meetings.MeetingFairs;
import ieum.meetings.PartyId;
import ieum.meetings.WishAnswer;
import ieum.meetings.WishId;
import ieum.meetings.WishView;
import ieum.meetings.Wishes;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Wishes: all of an event as a list, and what becomes of one. */
@Controller
@RequestMapping("/events/{id}/meetings/wishes")
class WishController {
    private final MeetingFairs fairs;
    private final Wishes wishes;
    private final EarlierWishes earlier;
    private final MessageSource messages;

    WishController(MeetingFairs fairs, Wishes wishes, EarlierWishes earlier, MessageSource messages) {
        this.fairs = fairs;
        this.wishes = wishes;
        this.earlier = earlier;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable WishAnswer answer,
            Viewer viewer,
            Model model) {
        var fair = fairs.getToRevise(id, viewer);
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("answer", answer);
        model.addAttribute("answers", WishAnswer.values());
        model.addAttribute("wishes", wishes.list(id, answer, viewer));
        return "meetings/wishes";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable WishAnswer answer,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var zone = fairs.getToRevise(id, viewer).event().text().zone();
        var rows = wishes.list(id, answer, viewer).stream()
                .map(wish -> List.<Object>of(
                        wish.fromName(),
                        wish.toName(),
                        wish.rank(),
                        messages.getMessage("wish.answer." + wish.answer(), null, locale),
                        messages.getMessage("wish.origin." + wish.origin(), null, locale),
                        wish.note() == null ? "" : wish.note().original(),
                        wish.madeAt().atZone(zone).toOffsetDateTime().toString()))
                .toList();
        var heads = Stream.of(
                        "wish.from", "wish.to", "wish.rank", "wish.answer", "wish.origin", "wish.note", "wish.madeAt")
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
        return new Export("wishes", heads, rows).as(format);
    }

    /** What was not met at the event before. */
    @PostMapping("/earlier")
    String carry(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        earlier.carry(id, viewer);
        flash.addFlashAttribute("notice", "wish.carried");
        return "redirect:" + FairController.path(id) + "/wishes";
    }

    @PostMapping("/{wish}/acceptance")
    String accept(@PathVariable EventId id, @PathVariable WishId wish, Viewer viewer, RedirectAttributes flash) {
        return answered(id, wish, true, viewer, flash);
    }

    @PostMapping("/{wish}/refusal")
    String decline(@PathVariable EventId id, @PathVariable WishId wish, Viewer viewer, RedirectAttributes flash) {
        return answered(id, wish, false, viewer, flash);
    }

    private String answered(EventId id, WishId wish, boolean accepted, Viewer viewer, RedirectAttributes flash) {
        wishes.answer(wish, accepted, viewer);
        flash.addFlashAttribute("notice", accepted ? "wish.accepted" : "wish.declined");
        return back(id, wish, WishView::to, "#received");
    }

    @PostMapping("/{wish}/withdrawal")
    String withdraw(@PathVariable EventId id, @PathVariable WishId wish, Viewer viewer, RedirectAttributes flash) {
        var back = back(id, wish, WishView::from, "#wishes");
        wishes.withdraw(wish, viewer);
        flash.addFlashAttribute("notice", "wish.withdrawn");
        return back;
    }

    @PostMapping("/{wish}/rise")
    String raise(@PathVariable EventId id, @PathVariable WishId wish, Viewer viewer) {
        wishes.raise(wish, viewer);
        return back(id, wish, WishView::from, "#wishes");
    }

    private interface Whose {
        PartyId of(WishView wish);
    }

    private String back(EventId id, WishId wish, Whose whose, String place) {
        return wishes.facts(wish).stream()
                .findFirst()
                .map(one -> "redirect:" + PartyController.path(id, whose.of(one)) + place)
                .orElse("redirect:" + FairController.path(id));
    }
}
