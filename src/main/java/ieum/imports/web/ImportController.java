package ieum.imports.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.imports.ImportId;
import ieum.imports.ImportKind;
import ieum.imports.ImportTask;
import ieum.imports.ImportView;
import ieum.imports.ImportWork;
import ieum.imports.Imports;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalStatus;
import ieum.shared.web.Export;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/imports")
class ImportController {
    private final Imports imports;
    private final Examples examples;
    private final Accounts accounts;

    ImportController(Imports imports, Examples examples, Accounts accounts) {
        this.imports = imports;
        this.examples = examples;
        this.accounts = accounts;
    }

    @GetMapping
    String index(@RequestParam(name = "page", defaultValue = "1") int number, Viewer viewer, Model model) {
        model.addAttribute("importForm", ImportForm.empty());
        return index(viewer, number, model);
    }

    @PostMapping
    String upload(@Valid ImportForm form, BindingResult errors, Viewer viewer, Model model) throws IOException {
        imports.checkMayImport(viewer);
        form.check(errors);
        if (errors.hasErrors()) return index(viewer, 1, model);
        var file = Objects.requireNonNull(form.file());
        var kind = Objects.requireNonNull(form.kind());
        var id = imports.upload(kind, String.valueOf(file.getOriginalFilename()), file.getBytes(), viewer);
        return "redirect:/imports/" + id;
    }

    @GetMapping("/example.{format}")
    ResponseEntity<byte[]> example(
            @RequestParam ImportKind kind, @PathVariable Export.Format format, Viewer viewer, Locale locale) {
        imports.checkMayImport(viewer);
        return examples.of(kind, viewer, locale).as(format);
    }

    /** What the file would do, anew each time; or that it is done. */
    @GetMapping("/{id}")
    String show(@PathVariable ImportId id, Viewer viewer, Model model) {
        var file = imports.get(id, viewer);
        model.addAttribute("file", file);
        model.addAttribute("people", accounts.all(people(file).toList()));
        var work = file.execution() == null ? imports.work(id, viewer).orElse(null) : null;
        model.addAttribute("work", work);
        if (file.execution() == null && !file.running()) {
            if (work != null && isUnchecked(work)) return "imports/show";
            model.addAttribute("dryRun", imports.dryRun(id, viewer));
        }
        return "imports/show";
    }

    @PostMapping("/{id}/execution")
    String execute(@PathVariable ImportId id, Viewer viewer, RedirectAttributes flash) {
        imports.get(id, viewer);
        if (imports.isLong(id)) {
            imports.ask(id, ImportTask.EXECUTION, viewer);
            return "redirect:/imports/" + id;
        }
        flash.addFlashAttribute("notice", imports.execute(id, viewer) ? "import.done" : "import.doneBefore");
        return "redirect:/imports/" + id;
    }

    /** A long list, once more: after a stop for one. */
    @PostMapping("/{id}/check")
    String check(@PathVariable ImportId id, Viewer viewer) {
        imports.ask(id, ImportTask.CHECK, viewer);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable ImportId id, Viewer viewer) {
        imports.stop(id, viewer);
        return "redirect:/imports/" + id;
    }

    /** Nothing is known of a long list whose check was stopped or failed. */
    private static boolean isUnchecked(ImportWork work) {
        return work.task() == ImportTask.CHECK && work.ending() != ImportWork.Ending.DONE;
    }

    private String index(Viewer viewer, int number, Model model) {
        var past = imports.past(viewer, number);
        model.addAttribute("past", past);
        model.addAttribute(
                "people",
                accounts.all(past.rows().stream()
                        .flatMap(ImportController::people)
                        .distinct()
                        .toList()));
        model.addAttribute("kinds", List.of(ImportKind.values()));
        model.addAttribute(
                "organizationKinds", listed(OrganizationKind.organizations().toArray(OrganizationKind[]::new)));
        model.addAttribute("statuses", listed(ProposalStatus.HISTORIC.toArray(ProposalStatus[]::new)));
        return "imports/index";
    }

    private static String listed(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Stream<AccountId> people(ImportView file) {
        var execution = file.execution();
        return execution == null ? Stream.of(file.uploadedBy()) : Stream.of(file.uploadedBy(), execution.by());
    }
}
