package ieum.offers.web;

import ieum.accounts.Accounts;
import ieum.concepts.Concepts;
import ieum.offers.Cooperation;
import ieum.offers.InterestStatus;
import ieum.offers.Interests;
import ieum.offers.OfferId;
import ieum.offers.OfferKind;
import ieum.offers.OfferNames;
import ieum.offers.OfferStep;
import ieum.offers.OfferTrack;
import ieum.offers.OfferType;
import ieum.offers.OfferView;
import ieum.offers.Offers;
import ieum.offers.Pictures;
import ieum.offers.Validity;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFilter;
import ieum.programs.Programs;
import ieum.shared.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of offers show beside the offer itself. */
@Component
class OfferPage {
    private final Offers offers;
    private final Interests interests;
    private final OfferNames names;
    private final Programs programs;
    private final Concepts concepts;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    OfferPage(
            Offers offers,
            Interests interests,
            OfferNames names,
            Programs programs,
            Concepts concepts,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.offers = offers;
        this.interests = interests;
        this.names = names;
        this.programs = programs;
        this.concepts = concepts;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    String index(Model model) {
        model.addAttribute("kinds", OfferKind.values());
        model.addAttribute("types", OfferType.values());
        model.addAttribute("topics", topics());
        model.addAttribute("levels", levels());
        var regions = new LinkedHashMap<String, String>();
        offers.regions().forEach(region -> regions.put(region, region));
        model.addAttribute("regions", regions);
        model.addAttribute("programs", programs.choices());
        return "offers/index";
    }

    String show(OfferId id, Viewer viewer, Model model) {
        var offer = offers.get(id, viewer);
        var history = offers.history(id, viewer);
        about(offer, model);
        model.addAttribute("history", history);
        model.addAttribute(
                "people",
                accounts.all(history.stream().map(OfferStep::by).distinct().toList()));
        if (offer.mine()) model.addAttribute("names", names(offer, viewer));
        if (viewer.signedIn())
            model.addAttribute("interests", interests.list(id, null, viewer, 1).rows());
        model.addAttribute("renewedUntil", Validity.latest(offer.zone(), clock.instant()));
        return "offers/show";
    }

    String print(OfferId id, Viewer viewer, Model model) {
        about(offers.get(id, viewer), model);
        return "offers/print";
    }

    String form(String page, @Nullable OfferView offer, Viewer viewer, Model model) {
        model.addAttribute("tracks", tracks(offer, viewer));
        model.addAttribute("kinds", OfferKind.values());
        model.addAttribute("types", OfferType.values());
        model.addAttribute("topics", topics());
        var forms = new LinkedHashMap<String, String>();
        for (var form : Cooperation.values()) forms.put(form.name(), say("offer.cooperation." + form));
        model.addAttribute("cooperations", forms);
        if (offer != null) {
            model.addAttribute("offer", offer);
            model.addAttribute("names", names(offer, viewer));
            model.addAttribute("mostPictures", Pictures.MOST);
        }
        return page;
    }

    String interests(@Nullable InterestStatus status, int number, Viewer viewer, Model model) {
        model.addAttribute("interests", interests.list(null, status, viewer, number));
        model.addAttribute("statuses", InterestStatus.values());
        model.addAttribute("status", status);
        return "offers/interests";
    }

    /** Programme and centre in one choice: those that run, and the one it stands in. */
    Map<String, String> tracks(@Nullable OfferView offer, Viewer viewer) {
        var tracks = new LinkedHashMap<String, String>();
        var running = Stream.of(ProgramFilter.Phase.OPEN, ProgramFilter.Phase.COMING)
                .flatMap(phase -> programs.all(new ProgramFilter(null, phase, "closes"), viewer).stream())
                .map(row -> row.id())
                .distinct()
                .toList();
        var shown = new ArrayList<>(running);
        var chosen = offer == null ? null : offer.text().track();
        if (chosen != null && !shown.contains(chosen.program())) shown.add(chosen.program());
        for (var program : shown) {
            var view = programs.get(program);
            for (var track : view.tracks()) {
                var key = new OfferTrack(program, track.centre());
                if (running.contains(program) || key.equals(chosen))
                    tracks.put(
                            program + "/" + track.centre(), view.text().name().original() + " – " + track.centreName());
            }
        }
        return tracks;
    }

    Map<String, String> topics() {
        var language = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        var topics = new LinkedHashMap<String, String>();
        concepts.fields().forEach(field -> topics.put(field.id(), field.label(language)));
        return topics;
    }

    /** Of an anonymous offer, where its words say whose it is. */
    private Map<String, String> names(OfferView offer, Viewer viewer) {
        return offer.text().anonymous()
                        && offer.mine()
                        && viewer.organization().filter(viewer::writesFor).isPresent()
                ? names.of(offer.id(), viewer)
                : Map.of();
    }

    private void about(OfferView offer, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("topics", topics());
        var track = offer.text().track();
        if (track != null)
            model.addAttribute(
                    "program", programs.names(List.of(track.program())).get(track.program()));
    }

    private Map<Integer, String> levels() {
        var levels = new LinkedHashMap<Integer, String>();
        IntStream.rangeClosed(1, 9).forEach(level -> levels.put(level, say("offer.trlAtLeast", level)));
        return levels;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
