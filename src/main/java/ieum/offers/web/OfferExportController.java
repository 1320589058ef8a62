package ieum.offers.web;

import ieum.offers.OfferFilter;
import ieum.offers.Offers;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class OfferExportController {
    private static final List<String> HEADS = List.of(
            "offer.kind",
            "offer.type",
            "offer.title",
            "offer.topic",
            "offer.readiness",
            "offer.sought",
            "offer.owner",
            "offer.centre",
            "offer.status",
            "offer.until");

    private final Offers offers;
    private final OfferPage page;
    private final MessageSource messages;

    OfferExportController(Offers offers, OfferPage page, MessageSource messages) {
        this.offers = offers;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/offers/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") OfferFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var topics = page.topics();
        var heads = HEADS.stream().map(head -> say(head, locale)).toList();
        var rows = offers.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        say("offer.kind." + row.kind(), locale),
                        say("offer.type." + row.type(), locale),
                        row.title().original(),
                        row.topic() == null ? "" : topics.getOrDefault(row.topic(), ""),
                        row.readiness() == null ? "" : row.readiness(),
                        row.sought().stream()
                                .map(form -> say("offer.cooperation." + form, locale))
                                .collect(Collectors.joining(", ")),
                        row.owner() == null ? say("offer.anonymous", locale) : row.ownerName(),
                        row.centreName(),
                        say("offer.status." + row.status(), locale),
                        row.lastDay() == null ? "" : row.lastDay().toString()))
                .toList();
        return new Export("offers", heads, rows).as(format);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
