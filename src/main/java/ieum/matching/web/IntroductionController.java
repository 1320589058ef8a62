package ieum.matching.web;

import ieum.challenges.ChallengeId;
import ieum.concepts.LanguageDetection;
import ieum.matching.IntroductionFilter;
import ieum.matching.IntroductionId;
import ieum.matching.IntroductionStatus;
import ieum.matching.Introductions;
import ieum.matching.PartnerSuggestions;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationRow;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/introductions")
class IntroductionController {
    private final Introductions introductions;
    private final PartnerSuggestions suggestions;
    private final IntroductionPage page;
    private final Organizations organizations;
    private final Programs programs;
    private final LanguageDetection detection;

    IntroductionController(
            Introductions introductions,
            PartnerSuggestions suggestions,
            IntroductionPage page,
            Organizations organizations,
            Programs programs,
            LanguageDetection detection) {
        this.introductions = introductions;
        this.suggestions = suggestions;
        this.page = page;
        this.organizations = organizations;
        this.programs = programs;
        this.detection = detection;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") IntroductionFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("introductions", introductions.list(filter, viewer, number));
        model.addAttribute("statuses", IntroductionStatus.values());
        model.addAttribute("waitings", IntroductionFilter.Waiting.values());
        model.addAttribute("replieds", IntroductionFilter.Replied.values());
        model.addAttribute("programs", programs.choices());
        var organization = filter.organization();
        if (organization != null)
            model.addAttribute(
                    "organizationName",
                    organizations.names(List.of(organization)).get(organization));
        return "matching/introductions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable IntroductionId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    /** First whom, looked for by name; then why. */
    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable ChallengeId challenge,
            @RequestParam(required = false) @Nullable ProgramId program,
            @RequestParam(required = false) @Nullable OrganizationId demand,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Model model) {
        model.addAttribute("noteForm", NoteForm.of(challenge, program, demand, organization));
        return form(NoteForm.of(challenge, program, demand, organization), q, viewer, model);
    }

    @PostMapping
    String create(
            @Valid NoteForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (form.challenge() == null && blank(form.topic())) errors.rejectValue("topic", "introduction.needsTopic");
        if (errors.hasErrors()) return form(form, "", viewer, model);
        try {
            return "redirect:/introductions/" + created(form, viewer, locale, flash);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return form(form, "", viewer, model);
        }
    }

    private IntroductionId created(NoteForm form, Viewer viewer, Locale locale, RedirectAttributes flash) {
        var remark = blank(form.remark()) ? null : text(Objects.requireNonNull(form.remark()), locale);
        var id = noted(form, remark, viewer, locale);
        var noted = introductions.get(id, viewer);
        var asks = Boolean.TRUE.equals(form.told())
                && noted.status() == IntroductionStatus.SUGGESTED
                && brokers(form, viewer);
        if (asks) introductions.introduce(id, remark, viewer);
        flash.addFlashAttribute(
                "notice",
                asks ? "introduction.made" : brokers(form, viewer) ? "introduction.noted" : "introduction.requested");
        return id;
    }

    private IntroductionId noted(NoteForm form, @Nullable Text remark, Viewer viewer, Locale locale) {
        var challenge = form.challenge();
        var organization = form.organization();
        if (challenge == null)
            return introductions.introduce(
                    found(form.program()),
                    found(form.demand()),
                    found(organization),
                    text(Objects.requireNonNull(form.topic()), locale),
                    remark,
                    viewer);
        if (brokers(form, viewer))
            return introductions.introduce(
                    challenge,
                    found(organization),
                    remark,
                    suggestions.evidence(challenge, found(organization), viewer).orElse(null),
                    viewer);
        if (remark == null) throw new Clash("introduction.needsWords");
        return introductions.request(challenge, organization, remark, viewer);
    }

    private boolean brokers(NoteForm form, Viewer viewer) {
        var challenge = form.challenge();
        return challenge == null || introductions.brokers(introductions.candidate(challenge, viewer), viewer);
    }

    private String form(NoteForm form, String q, Viewer viewer, Model model) {
        var challenge = form.challenge();
        var brokers = brokers(form, viewer);
        if (challenge == null) introductions.centre(found(form.program()), viewer);
        else model.addAttribute("challenge", introductions.candidate(challenge, viewer));
        model.addAttribute("brokers", brokers);
        if (form.program() != null)
            model.addAttribute(
                    "program", programs.names(List.of(form.program())).get(form.program()));
        model.addAttribute("picks", picks(form, viewer));
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? List.of() : candidates(form, q, viewer));
        model.addAttribute(
                "names",
                organizations.names(Stream.of(form.demand(), form.organization())
                        .filter(Objects::nonNull)
                        .toList()));
        return "matching/introduction-new";
    }

    /** What has still to be chosen: the side of demand, or whom to bring to it. */
    private @Nullable String picks(NoteForm form, Viewer viewer) {
        var id = form.challenge();
        if (id == null) return form.demand() == null ? "demand" : form.organization() == null ? "organization" : null;
        var challenge = introductions.candidate(id, viewer);
        var own = viewer.belongsTo(challenge.owner()) || introductions.brokers(challenge, viewer);
        return own && form.organization() == null ? "organization" : null;
    }

    private List<OrganizationRow> candidates(NoteForm form, String q, Viewer viewer) {
        var both = form.challenge() == null;
        return organizations.list(OrganizationFilter.words(q), viewer, 1).rows().stream()
                .filter(row -> both || row.kind().proposes())
                .toList();
    }

    private static <T> T found(@Nullable T id) {
        if (id == null) throw new NotFound("nothing that was chosen");
        return id;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }
}
