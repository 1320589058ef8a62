package ieum.imports.web;

import ieum.imports.ImportKind;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.BrokeredCall;
import ieum.programs.Calls;
import ieum.proposals.ProposalStatus;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A short list of each kind to begin with, in the reader's language: each names rows of the one before it. */
@Component
class Examples {
    private static final String COMPANY = "example-company";
    private static final String STARTUP = "example-startup";
    private static final String CHALLENGE = "example-challenge";

    private final Calls calls;
    private final MessageSource messages;

    Examples(Calls calls, MessageSource messages) {
        this.calls = calls;
        this.messages = messages;
    }

    Export of(ImportKind kind, Viewer viewer, Locale locale) {
        var rows =
                switch (kind) {
                    case ORGANIZATIONS -> organizations(locale);
                    case CHALLENGES -> challenges(viewer, locale);
                    case PROPOSALS -> proposals(locale);
                };
        return new Export("example-" + kind.name().toLowerCase(Locale.ROOT), kind.columns(), rows);
    }

    /** The second says no more than it has to. */
    private List<List<Object>> organizations(Locale locale) {
        return List.of(
                List.of(
                        COMPANY,
                        words("company", locale),
                        OrganizationKind.LARGE_COMPANY,
                        "KR",
                        words("region", locale),
                        "https://www.example.com",
                        words("description", locale),
                        locale.getLanguage()),
                List.of(STARTUP, words("startup", locale), OrganizationKind.STARTUP, "VN", "", "", "", ""));
    }

    /** In a programme that the viewer really runs, if there is one. */
    private List<List<Object>> challenges(Viewer viewer, Locale locale) {
        var program = calls.brokered(viewer).stream()
                .findFirst()
                .map(BrokeredCall::programName)
                .orElseGet(() -> words("program", locale));
        return List.of(List.of(
                CHALLENGE,
                program,
                COMPANY,
                words("title", locale),
                words("problem", locale),
                locale.getLanguage(),
                "2025-03-31"));
    }

    private List<List<Object>> proposals(Locale locale) {
        return List.of(
                List.of(
                        "example-proposal-1",
                        CHALLENGE,
                        STARTUP,
                        words("answer", locale),
                        words("text", locale),
                        locale.getLanguage(),
                        ProposalStatus.SUBMITTED,
                        "2025-02-14T10:30"),
                List.of(
                        "example-proposal-2",
                        CHALLENGE,
                        STARTUP,
                        words("answer", locale),
                        words("text", locale),
                        "",
                        ProposalStatus.DRAFT,
                        ""));
    }

    private String words(String what, Locale locale) {
        return messages.getMessage("import.example." + what, null, locale);
    }
}
