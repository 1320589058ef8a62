package ieum.offers.web;

import ieum.concepts.LanguageDetection;
import ieum.files.FileId;
import ieum.offers.OfferId;
import ieum.offers.Pictures;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.util.Locale;
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

/** Pictures of an offer, each with words for whoever does not see it. */
@Controller
@RequestMapping("/offers/{id}/pictures")
class PictureController {
    private static final int LONGEST = 300;

    private final Pictures pictures;
    private final LanguageDetection detection;

    PictureController(Pictures pictures, LanguageDetection detection) {
        this.pictures = pictures;
        this.detection = detection;
    }

    @PostMapping
    String add(
            @PathVariable OfferId id,
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile picture,
            @RequestParam(defaultValue = "") String alternative,
            Viewer viewer,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        pictures.checkMayRevise(id, viewer);
        try {
            if (alternative.isBlank()) throw new Clash("offer.picture.needsAlternative");
            if (alternative.length() > LONGEST) throw new Clash("offer.picture.longAlternative", LONGEST);
            if (picture == null || picture.isEmpty()) throw new Clash("offer.picture.none");
            var words = alternative.strip();
            var text =
                    new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
            try (var content = picture.getInputStream()) {
                pictures.add(id, content, text, viewer);
            }
            flash.addFlashAttribute("notice", "offer.picture.added");
        } catch (Clash clash) {
            flash.addFlashAttribute("pictureProblem", clash.key());
            flash.addFlashAttribute("pictureArguments", clash.arguments());
            flash.addFlashAttribute("alternative", alternative);
        }
        return "redirect:/offers/" + id + "/edit#pictures";
    }

    @PostMapping("/{file}/removal")
    String remove(@PathVariable OfferId id, @PathVariable FileId file, Viewer viewer, RedirectAttributes flash) {
        pictures.remove(id, file, viewer);
        flash.addFlashAttribute("notice", "offer.picture.removed");
        return "redirect:/offers/" + id + "/edit#pictures";
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> open(@PathVariable OfferId id, @PathVariable FileId file, Viewer viewer) {
        return pictures.open(id, file, viewer).response();
    }
}
