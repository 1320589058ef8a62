package ieum.programs;

import ieum.forms.FormId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Valid programmes to start a test from. */
public class ProgramFixtures {
    private ProgramFixtures() {}

    public static ProgramText program(Viewer.@Nullable Member supervisor, OrganizationId... centres) {
        return program(supervisor, null, null, centres);
    }

    public static ProgramText program(
            Viewer.@Nullable Member supervisor,
            @Nullable Integer demandPlaces,
            @Nullable Integer startupPlaces,
            OrganizationId... centres) {
        return new ProgramText(
                text("Regional programme"),
                text("Brings companies together."),
                supervisor == null ? null : supervisor.of(),
                List.of(centres),
                ZoneId.of("Asia/Seoul"),
                demandPlaces,
                startupPlaces,
                text("What counts here on the demand side"),
                text("What counts here among startups"));
    }

    /** Open now, and for a month. */
    public static CallText call() {
        return call(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)));
    }

    public static CallText call(Instant opensAt, Instant closesAt) {
        return CallText.of(text("First call"), ZoneId.of("Asia/Seoul"), opensAt, closesAt);
    }

    /** For proposals without a challenge, open now. */
    public static CallText openCall() {
        return openCall(Questions.standard());
    }

    /** The same, asking nothing but that form beside title and summary. */
    public static CallText openCall(FormId form) {
        return openCall(new Questions(false, form));
    }

    /** The same with screening and interview before the decision. */
    public static CallText stagedCall() {
        return stagedCall(List.of(Stage.SCREENING, Stage.INTERVIEW));
    }

    public static CallText stagedCall(List<Stage> stages) {
        var text = openCall();
        return new CallText(
                text.title(),
                text.description(),
                text.kind(),
                text.zone(),
                text.opensAt(),
                text.closesAt(),
                text.grace(),
                text.cohort(),
                stages,
                null,
                text.questions());
    }

    private static CallText openCall(Questions questions) {
        var now = Instant.now();
        return new CallText(
                text("Open call"),
                null,
                CallKind.OPEN,
                ZoneId.of("Asia/Seoul"),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(30)),
                Duration.ZERO,
                "",
                List.of(),
                null,
                questions);
    }

    private static Text text(String words) {
        return new Text(words, Language.EN);
    }
}
