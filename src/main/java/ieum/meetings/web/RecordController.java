package ieum.meetings.web;

import ieum.meetings.ContractRecord;
import ieum.meetings.HeldFilter;
import ieum.meetings.MeetingContractId;
import ieum.meetings.MeetingRecord;
import ieum.meetings.MeetingRecords;
import ieum.meetings.RecordFilter;
import ieum.meetings.Results;
import ieum.organizations.Viewer;
import ieum.shared.web.Currencies;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings of all events, and the contracts that came of them: figures that open their rows. */
@Controller
@RequestMapping("/meetings")
class RecordController {
    private final MeetingRecords records;
    private final Results results;
    private final Currencies currencies;
    private final MessageSource messages;

    RecordController(MeetingRecords records, Results results, Currencies currencies, MessageSource messages) {
        this.records = records;
        this.results = results;
        this.currencies = currencies;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") RecordFilter filter,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        frame(filter, currency, viewer, model);
        model.addAttribute("meetings", records.page(filter, viewer, page));
        return "meetings/records";
    }

    @GetMapping("/contracts")
    String contracts(
            @ModelAttribute("filter") RecordFilter filter,
            @RequestParam(defaultValue = "") String currency,
            Viewer viewer,
            Model model) {
        frame(filter, currency, viewer, model);
        model.addAttribute("contracts", records.contracts(filter, viewer));
        return "meetings/contracts";
    }

    private void frame(RecordFilter filter, String currency, Viewer viewer, Model model) {
        model.addAttribute("counts", records.counts(filter, viewer));
        model.addAttribute("sums", records.sums(filter, currency.isEmpty() ? null : currency, viewer));
        model.addAttribute("events", records.events(viewer));
        model.addAttribute("which", filter.which() == null ? HeldFilter.ALL : filter.which());
        model.addAttribute("currencies", currencies.all());
        model.addAttribute("currency", currency);
    }

    /** The organisers have seen it. */
    @PostMapping("/contracts/{contract}/verification")
    String verify(@PathVariable MeetingContractId contract, Viewer viewer, RedirectAttributes flash) {
        results.verify(contract, viewer);
        flash.addFlashAttribute("notice", "contract.verified");
        return "redirect:/meetings/contracts";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") RecordFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = heads(
                locale,
                "plan.round",
                "record.event",
                "held.one",
                "held.other",
                "held.outcome",
                "held.tasks",
                "contracts");
        var rows = records.all(filter, viewer).stream()
                .map(record -> row(record, locale))
                .toList();
        return new Export("meetings", heads, rows).as(format);
    }

    private List<Object> row(MeetingRecord record, Locale locale) {
        return List.of(
                record.startsAt().atZone(record.zone()).toOffsetDateTime().toString(),
                record.eventTitle().original(),
                record.oneName(),
                record.otherName(),
                say("held.outcome." + record.outcome(), locale),
                record.tasks(),
                record.contracts());
    }

    @GetMapping("/contracts/export.{format}")
    ResponseEntity<byte[]> exportContracts(
            @ModelAttribute("filter") RecordFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = heads(
                locale,
                "contract.signedOn",
                "contract.subject",
                "record.event",
                "held.one",
                "held.other",
                "contract.amount",
                "contract.currency",
                "contract.evidence");
        var rows = records.contracts(filter, viewer).stream()
                .map(record -> row(record, locale))
                .toList();
        return new Export("contracts", heads, rows).as(format);
    }

    private List<Object> row(ContractRecord record, Locale locale) {
        var text = record.contract().text();
        return List.of(
                text.signedOn().toString(),
                text.subject().original(),
                record.eventTitle().original(),
                record.oneName(),
                record.otherName(),
                text.value().amount(),
                text.value().currency(),
                say("contract.evidence." + record.contract().evidence(), locale));
    }

    private List<String> heads(Locale locale, String... keys) {
        return Stream.of(keys).map(key -> say(key, locale)).toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
