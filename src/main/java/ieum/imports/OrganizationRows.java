package ieum.imports;

import ieum.concepts.LanguageDetection;
import ieum.imports.Problem.Why;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OrganizationRows implements RowsOf<OrganizationText> {
    private final Organizations organizations;
    private final LanguageDetection detection;

    OrganizationRows(Organizations organizations, LanguageDetection detection) {
        this.organizations = organizations;
        this.detection = detection;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public Reading<OrganizationText> reading(Table table, Viewer viewer) {
        return this::read;
    }

    @Override
    public List<UUID> add(List<OrganizationText> rows, Viewer viewer) {
        return organizations.importHistoric(rows, viewer).stream()
                .map(OrganizationId::value)
                .toList();
    }

    private Optional<OrganizationText> read(Cells cells) {
        var name = cells.required("name", Cells.LINE);
        var kind = cells.oneOf("kind", OrganizationKind.organizations(), Why.KIND_UNKNOWN);
        var country = country(cells);
        var region = cells.optional("region", Cells.LINE);
        var website = website(cells);
        var profile = profile(cells);
        return cells.sound()
                ? Optional.of(new OrganizationText(
                        name, Map.of(), kind.orElseThrow(), country.orElseThrow(), region, website, profile))
                : Optional.empty();
    }

    private static Optional<String> country(Cells cells) {
        var written = cells.required("country", Cells.LINE);
        if (written.isEmpty()) return Optional.empty();
        var code = CountryNames.code(written);
        if (code.isEmpty()) cells.wrong("country", Why.COUNTRY_UNKNOWN, Cells.shown(written));
        return code;
    }

    /** Lists often leave out how it begins; nothing but a web address may become a link. */
    private static String website(Cells cells) {
        var written = cells.optional("website", Cells.LINE);
        if (written.isEmpty() || written.matches("(?i)https?://\\S+")) return written;
        if (!written.matches("(?U)[\\w-]+(\\.[\\w-]+)+(/\\S*)?"))
            cells.wrong("website", Why.WEBSITE, Cells.shown(written));
        return "https://" + written;
    }

    private @Nullable Text profile(Cells cells) {
        var language = cells.language();
        var written = cells.optional("description", Cells.TEXT);
        return written.isEmpty() ? null : new Text(written, language.orElseGet(() -> detection.detect(written)));
    }
}
