package ieum.programs.web;

import ieum.accounts.Accounts;
import ieum.forms.Answers;
import ieum.forms.FormVersion;
import ieum.forms.FormVersionId;
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
    private final Organizations organizations;
    private final Accounts accounts;

    AssessmentController(Assessments assessments, Organizations organizations, Accounts accounts) {
        this.assessments = assessments;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @GetMapping("/organizations/{id}/assessments")
    String index(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        model.addAttribute("assessments", assessments.of(id, viewer));
        model.addAttribute("asked", assessments.asked());
        model.addAttribute("organization", organizations.get(id, viewer));
        return "programs/assessments";
    }

    @GetMapping("/organizations/{id}/assessments/new")
    String form(@PathVariable OrganizationId id, @RequestParam FormVersionId form, Viewer viewer, Model model) {
        assessments.checkMayAnswer(id, viewer);
        return page(id, assessments.toAnswer(form), Answers.none(), List.of(), viewer, model);
    }

    @PostMapping("/organizations/{id}/assessments")
    String submit(
            @PathVariable OrganizationId id,
            @RequestParam FormVersionId form,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        assessments.checkMayAnswer(id, viewer);
        var version = assessments.toAnswer(form);
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        var answers = Answers.none().with(sent);
        var problems = version.content().problems(answers, Set.of());
        if (!problems.isEmpty()) return page(id, version, answers, problems, viewer, model);
        flash.addFlashAttribute("notice", "assessment.submitted");
        return "redirect:/assessments/" + assessments.submit(id, form, answers, viewer);
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        var assessment = assessments.get(id, viewer);
        model.addAttribute("assessment", assessment);
        model.addAttribute("organization", organizations.get(assessment.organization(), viewer));
        model.addAttribute("author", accounts.all(List.of(assessment.by())).get(assessment.by()));
        return "programs/assessment";
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
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        return "programs/assessment-new";
    }
}
