package ieum.news.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.news.ArticleId;
import ieum.news.ArticleView;
import ieum.news.Articles;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** News of events as they are written, in one language after the other, and released. */
@Controller
class ArticleController {
    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/events/{id}/news/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = articles.checkMayWrite(id, viewer);
        model.addAttribute("articleForm", ArticleForm.empty(event.text().title().language()));
        return page(event, null, null, viewer, model);
    }

    @PostMapping("/events/{id}/news")
    String draft(
            @PathVariable EventId id,
            @Valid ArticleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = articles.checkMayWrite(id, viewer);
        if (errors.hasErrors()) return page(event, null, null, viewer, model);
        try {
            var article = articles.draft(id, form.toWording(), viewer);
            flash.addFlashAttribute("notice", "article.saved");
            return "redirect:/news/" + article;
        } catch (Clash clash) {
            errors.rejectValue("body", clash.key(), clash.arguments(), null);
            return page(event, null, null, viewer, model);
        }
    }

    @GetMapping("/news/{id}/texts/{language}")
    String edit(@PathVariable ArticleId id, @PathVariable Language language, Viewer viewer, Model model) {
        var article = articles.getToWrite(id, viewer);
        var written = article.written(language);
        model.addAttribute("articleForm", written == null ? ArticleForm.empty(language) : ArticleForm.of(written));
        return page(article.event(), article, language, viewer, model);
    }

    @PostMapping("/news/{id}/texts/{language}")
    String write(
            @PathVariable ArticleId id,
            @PathVariable Language language,
            @Valid ArticleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var article = articles.getToWrite(id, viewer);
        if (errors.hasErrors()) return page(article.event(), article, language, viewer, model);
        try {
            articles.write(id, form.toWording(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("body", clash.key(), clash.arguments(), null);
            return page(article.event(), article, language, viewer, model);
        }
        flash.addFlashAttribute("notice", "article.saved");
        return "redirect:/news/" + id + "?in=" + language;
    }

    @PostMapping("/news/{id}/texts/{language}/removal")
    String remove(
            @PathVariable ArticleId id, @PathVariable Language language, Viewer viewer, RedirectAttributes flash) {
        articles.remove(id, language, viewer);
        flash.addFlashAttribute("notice", "article.textRemoved");
        return "redirect:/news/" + id;
    }

    @GetMapping("/news/{id}/publication")
    String release(@PathVariable ArticleId id, Viewer viewer, Model model) {
        model.addAttribute("releaseForm", new ReleaseForm(null));
        return release(articles.getToWrite(id, viewer), model);
    }

    @PostMapping("/news/{id}/publication")
    String publish(
            @PathVariable ArticleId id,
            @Valid ReleaseForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var article = articles.getToWrite(id, viewer);
        if (errors.hasErrors()) return release(article, model);
        try {
            var until = form.publicAt();
            articles.publish(
                    id,
                    until == null
                            ? null
                            : until.atZone(article.event().text().zone()).toInstant(),
                    viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return release(article, model);
        }
        flash.addFlashAttribute("notice", "article.published");
        return "redirect:/news/" + id;
    }

    @PostMapping("/news/{id}/withdrawal")
    String withdraw(@PathVariable ArticleId id, Viewer viewer, RedirectAttributes flash) {
        articles.withdraw(id, viewer);
        flash.addFlashAttribute("notice", "article.withdrawn");
        return "redirect:/news/" + id;
    }

    @GetMapping("/news/{id}/coverage/new")
    String coverage(@PathVariable ArticleId id, Viewer viewer, Model model) {
        model.addAttribute("coverageForm", CoverageForm.empty());
        return coverage(articles.getToWrite(id, viewer), model);
    }

    @PostMapping("/news/{id}/coverage")
    String cover(
            @PathVariable ArticleId id,
            @Valid CoverageForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var article = articles.getToWrite(id, viewer);
        if (errors.hasErrors()) return coverage(article, model);
        try {
            articles.cover(
                    id,
                    form.title().strip(),
                    form.publisher().strip(),
                    form.address().strip(),
                    viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return coverage(article, model);
        }
        flash.addFlashAttribute("notice", "coverage.added");
        return "redirect:/news/" + id;
    }

    @PostMapping("/news/{id}/coverage/{coverage}/removal")
    String uncover(@PathVariable ArticleId id, @PathVariable UUID coverage, Viewer viewer, RedirectAttributes flash) {
        articles.uncover(id, coverage, viewer);
        flash.addFlashAttribute("notice", "coverage.removed");
        return "redirect:/news/" + id;
    }

    private String page(
            EventView event, @Nullable ArticleView article, @Nullable Language language, Viewer viewer, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("article", article);
        model.addAttribute("language", language);
        model.addAttribute("figures", articles.figures(event.id(), viewer));
        return "news/edit";
    }

    private static String release(ArticleView article, Model model) {
        model.addAttribute("article", article);
        model.addAttribute("event", article.event());
        return "news/release";
    }

    private static String coverage(ArticleView article, Model model) {
        model.addAttribute("article", article);
        return "news/coverage";
    }
}
