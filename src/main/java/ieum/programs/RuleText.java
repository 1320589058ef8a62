package ieum.programs;

import ieum.forms.FormId;
import ieum.organizations.CredentialKind;
import ieum.organizations.OrganizationKind;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule demands. Of the rest of its parts a kind uses only its own.
 *
 * @param scope of whom it is asked, where several propose together
 * @param countries as ISO 3166 writes them
 * @param regions as people there write them, in whatever spellings; none means the whole country
 * @param number years, employees or proposals
 * @param issuer of the certificate; empty means whoever
 * @param grade the lowest that will do; empty means any
 * @param agreement under which the other programme counts, as it is called
 * @param form the self-assessment; its number is the share of the points, in per cent, that the whole has to reach
 * @param wording how the call puts it, beside what the portal says
 */
public record RuleText(
        RuleKind kind,
        RuleWeight weight,
        RuleScope scope,
        List<OrganizationKind> organizations,
        List<String> countries,
        List<String> regions,
        @Nullable Integer number,
        @Nullable CredentialKind credential,
        String issuer,
        String grade,
        @Nullable ProgramId program,
        String agreement,
        @Nullable FormId form,
        @Nullable Text wording) {
    public RuleText {
        organizations = List.copyOf(organizations);
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        var complete =
                switch (kind) {
                    case ORGANIZATION_KIND -> !organizations.isEmpty();
                    case COUNTRY -> !countries.isEmpty();
                    case CREDENTIAL -> credential != null;
                    case ALUMNI -> program != null;
                    case VERIFIED -> true;
                    case ASSESSMENT -> form != null;
                    default -> number != null && number >= 0;
                };
        if (!complete) throw new IllegalArgumentException("Nothing is demanded: " + kind);
        if (scope != RuleScope.LEAD && !kind.isForSeveral())
            throw new IllegalArgumentException("Asked of the applicant alone: " + kind);
    }

    public static RuleText of(RuleKind kind, RuleWeight weight) {
        return new RuleText(
                kind,
                weight,
                RuleScope.LEAD,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "",
                null,
                "",
                null,
                null);
    }

    public static RuleText number(RuleKind kind, int number) {
        return new RuleText(
                kind,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(),
                List.of(),
                List.of(),
                number,
                null,
                "",
                "",
                null,
                "",
                null,
                null);
    }

    public static RuleText kinds(OrganizationKind... kinds) {
        return new RuleText(
                RuleKind.ORGANIZATION_KIND,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(kinds),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "",
                null,
                "",
                null,
                null);
    }

    public static RuleText country(List<String> countries, List<String> regions) {
        return new RuleText(
                RuleKind.COUNTRY,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(),
                countries,
                regions,
                null,
                null,
                "",
                "",
                null,
                "",
                null,
                null);
    }

    public static RuleText credential(CredentialKind kind, String issuer, String grade) {
        return new RuleText(
                RuleKind.CREDENTIAL,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(),
                List.of(),
                List.of(),
                null,
                kind,
                issuer,
                grade,
                null,
                "",
                null,
                null);
    }

    public static RuleText alumni(ProgramId program, String agreement) {
        return new RuleText(
                RuleKind.ALUMNI,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "",
                program,
                agreement,
                null,
                null);
    }

    public static RuleText assessment(FormId form, @Nullable Integer share) {
        return new RuleText(
                RuleKind.ASSESSMENT,
                RuleWeight.REQUIRED,
                RuleScope.LEAD,
                List.of(),
                List.of(),
                List.of(),
                share,
                null,
                "",
                "",
                null,
                "",
                form,
                null);
    }

    public RuleText with(RuleWeight weight, @Nullable Text wording) {
        return with(weight, scope, wording);
    }

    /** The same, asked of others too. */
    public RuleText askedOf(RuleScope scope) {
        return with(weight, scope, wording);
    }

    private RuleText with(RuleWeight weight, RuleScope scope, @Nullable Text wording) {
        return new RuleText(
                kind,
                weight,
                scope,
                organizations,
                countries,
                regions,
                number,
                credential,
                issuer,
                grade,
                program,
                agreement,
                form,
                wording);
    }

    public boolean required() {
        return weight == RuleWeight.REQUIRED;
    }
}
