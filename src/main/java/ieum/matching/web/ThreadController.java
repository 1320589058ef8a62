package ieum.matching.web;

import ieum.accounts.Accounts;
import ieum.concepts.LanguageDetection;
import ieum.files.FileId;
import ieum.files.FileReading;
import ieum.matching.MessageId;
import ieum.matching.ThreadId;
import ieum.matching.Threads;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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

/** What two sides write to each other, on a page of its own where something has to be mended. */
@Controller
@RequestMapping("/threads/{id}")
class ThreadController {
    private final Threads threads;
    private final Accounts accounts;
    private final LanguageDetection detection;

    ThreadController(Threads threads, Accounts accounts, LanguageDetection detection) {
        this.threads = threads;
        this.accounts = accounts;
        this.detection = detection;
    }

    @GetMapping
    String show(@PathVariable ThreadId id, Viewer viewer, Model model) {
        model.addAttribute("messageForm", MessageForm.empty());
        return page(id, viewer, model);
    }

    @PostMapping("/messages")
    String write(
            @PathVariable ThreadId id,
            @Valid MessageForm form,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var thread = threads.get(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        var key = form.key() == null ? UUID.randomUUID() : form.key();
        try {
            threads.write(id, key, text(form.words(), locale), sent(files), viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("file.") && !clash.key().equals("message.tooManyFiles")) throw clash;
            errors.rejectValue("words", clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "message.written");
        return "redirect:" + thread.page() + "#thread";
    }

    @PostMapping("/messages/{message}/removal")
    String withdraw(
            @PathVariable ThreadId id, @PathVariable MessageId message, Viewer viewer, RedirectAttributes flash) {
        threads.withdraw(id, message, viewer);
        flash.addFlashAttribute("notice", "message.withdrawnNow");
        return "redirect:" + threads.get(id, viewer).page() + "#thread";
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> open(@PathVariable ThreadId id, @PathVariable FileId file, Viewer viewer) {
        return threads.open(id, file, viewer).response();
    }

    /** Who opened it and when, for those whose file it is. */
    @GetMapping("/files/{file}/readings")
    String readings(@PathVariable ThreadId id, @PathVariable FileId file, Viewer viewer, Model model) {
        var readings = threads.readings(id, file, viewer);
        model.addAttribute("thread", threads.get(id, viewer));
        model.addAttribute("file", threads.file(id, file, viewer));
        model.addAttribute("readings", readings);
        model.addAttribute(
                "people",
                accounts.all(
                        readings.stream().map(FileReading::reader).distinct().toList()));
        return "matching/readings";
    }

    private String page(ThreadId id, Viewer viewer, Model model) {
        var thread = threads.get(id, viewer);
        model.addAttribute("thread", thread);
        threads.markRead(thread, viewer);
        return "matching/thread";
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }

    /** Without a choice, a browser sends one empty file without a name. */
    private static List<Threads.Sent> sent(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream()
                .filter(file -> !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isEmpty()))
                .map(ThreadController::sent)
                .toList();
    }

    private static Threads.Sent sent(MultipartFile file) {
        try {
            return new Threads.Sent(String.valueOf(file.getOriginalFilename()), file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
