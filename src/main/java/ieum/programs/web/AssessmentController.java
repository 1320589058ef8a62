package ieum.programs.web;

import ieum.accounts.Accounts;
import ieum.forms.Answers;
import ieum.forms.FormVersion;
import ieum.forms.FormVersionId;
import ieum.forms.Mentions;
import ieum.forms.Problem;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.AssessmentId;
import ieum.programs.Assessments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation assesses itself, and reads what that comes to. */
@Controller
class AssessmentController {
    private final Assessments assessments;
    private final Mentions mentions;
    private final Organizations organizations;
    private final Accounts accounts;

    AssessmentController(Assessments assessments, Mentions mentions, Organizations organizations, Accounts accounts) {
        this.assessments = assessments;
        this.mentions = mentions;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @GetMapping("/organizations/{id}/assessments")
    String index(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        model.addAttribute("assessments", assessments.of(id, viewer));
        model.addAttribute("asked", assessments.asked());
        model.addAttribute("begun", assessments.begun(id, viewer));
        model.addAttribute("organization", organizations.get(id, viewer));
        return "programs/assessments";
    }

    @GetMapping("/organizations/{id}/assessments/new")
    String form(@PathVariable OrganizationId id, @RequestParam FormVersionId form, Viewer viewer, Model model) {
        var draft = assessments.draft(id, form, viewer);
        model.addAttribute("draftVersion", draft.version());
        model.addAttribute("savedAt", draft.savedAt());
        return page(id, assessments.toAnswer(form), draft.answers(), List.of(), viewer, model);
    }

    /** As the page sends it a moment after typing, without a word on what is still missing. */
    @PostMapping("/organizations/{id}/assessments/draft")
    String save(
            @PathVariable OrganizationId id,
            @RequestParam FormVersionId form,
            @RequestParam long version,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        try {
            model.addAttribute("version", assessments.save(id, form, answers(request), version, viewer));
        } catch (OptimisticLockingFailureException changed) {
            return "shared/draft :: changed";
        }
        model.addAttribute("left", List.of());
        return "shared/draft :: saved";
    }

    @PostMapping("/organizations/{id}/assessments")
    String submit(
            @PathVariable OrganizationId id,
            @RequestParam FormVersionId form,
            @RequestParam(name = "version", defaultValue = "0") long draftVersion,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        assessments.checkMayAnswer(id, viewer);
        var version = assessments.toAnswer(form);
        var answers = answers(request);
        var problems = version.content().problems(answers, Set.of());
        model.addAttribute("draftVersion", draftVersion);
        if (!problems.isEmpty()) return page(id, version, answers, problems, viewer, model);
        flash.addFlashAttribute("notice", "assessment.submitted");
        return "redirect:/assessments/" + assessments.submit(id, form, answers, viewer);
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        var assessment = assessments.get(id, viewer);
        model.addAttribute("assessment", assessment);
        model.addAttribute("mentioned", mentions.organizations(assessment.form().content(), assessment.answers()));
        model.addAttribute("organization", organizations.get(assessment.organization(), viewer));
        model.addAttribute("author", accounts.all(List.of(assessment.by())).get(assessment.by()));
        return "programs/assessment";
    }

    private static Answers answers(HttpServletRequest request) {
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        return Answers.none().with(sent);
    }

    private String page(
            OrganizationId id,
            FormVersion version,
            Answers answers,
            List<Problem> problems,
            Viewer viewer,
            Model model) {
        model.addAttribute("organization", organizations.get(id, viewer));
        model.addAttribute("version", version);
        model.addAttribute("answers", mentions.find(version.content(), Answers.none(), answers));
        model.addAttribute("problems", problems);
        return "programs/assessment-new";
    }
}
