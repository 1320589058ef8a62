package ieum.matching.web;

import ieum.matching.Judgement;
import ieum.matching.Judgements;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one's organisation said of suggestions, for whoever measures how good they are; administrators get everyone's. */
@Controller
class JudgementExportController {
    private static final List<String> HEADS = List.of(
            "judgement.asked",
            "judgement.suggested",
            "judgement.verdict",
            "opinion.ground",
            "opinion.remark",
            "judgement.points",
            "judgement.reasons",
            "judgement.engine",
            "judgement.taxonomy",
            "judgement.at");

    private final Judgements judgements;
    private final MessageSource messages;

    JudgementExportController(Judgements judgements, MessageSource messages) {
        this.judgements = judgements;
        this.messages = messages;
    }

    @GetMapping("/suggestions/judgements/export.{format}")
    ResponseEntity<byte[]> export(@PathVariable Export.Format format, Viewer viewer, Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = judgements.all(viewer).stream()
                .map(JudgementExportController::row)
                .toList();
        return new Export("judgements", heads, rows).as(format);
    }

    /** Signs that every evaluation reads alike, in whatever language the heads are. */
    private static List<Object> row(Judgement one) {
        var ground = one.ground();
        var remark = one.remark();
        return List.of(
                one.asked().kind() + ":" + one.asked().subject(),
                one.suggested().kind() + ":" + one.suggested().subject(),
                one.verdict().name(),
                ground == null ? "" : ground.name(),
                remark == null ? "" : remark,
                one.points(),
                one.reasons(),
                one.engine(),
                one.taxonomy(),
                one.at().toString());
    }
}
