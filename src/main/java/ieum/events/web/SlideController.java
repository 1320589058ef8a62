package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.SessionId;
import ieum.events.Slides;
import ieum.files.FileId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Slides and other files of a session. */
@Controller
@RequestMapping("/events/{id}/sessions/{session}/slides")
class SlideController {
    private final Events events;
    private final Slides slides;

    SlideController(Events events, Slides slides) {
        this.events = events;
        this.slides = slides;
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @RequestParam(name = "slides", required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        events.getToRevise(id, viewer).session(session);
        try {
            if (file == null || file.isEmpty()) throw new Clash("slides.none");
            try (var content = file.getInputStream()) {
                slides.add(id, session, String.valueOf(file.getOriginalFilename()), content, viewer);
            }
            flash.addFlashAttribute("notice", "slides.added");
        } catch (Clash clash) {
            flash.addFlashAttribute("slidesProblem", clash.key());
            flash.addFlashAttribute("slidesArguments", clash.arguments());
        }
        return "redirect:/events/" + id + "/sessions/" + session + "#slides";
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> open(
            @PathVariable EventId id, @PathVariable SessionId session, @PathVariable FileId file, Viewer viewer) {
        return slides.open(id, session, file, viewer).response();
    }

    @PostMapping("/{file}/removal")
    String remove(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable FileId file,
            Viewer viewer,
            RedirectAttributes flash) {
        slides.remove(id, session, file, viewer);
        flash.addFlashAttribute("notice", "slides.removed");
        return "redirect:/events/" + id + "/sessions/" + session + "#slides";
    }
}
