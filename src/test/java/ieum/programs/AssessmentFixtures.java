package ieum.programs;

import static ieum.forms.FormFixtures.choice;
import static ieum.forms.FormFixtures.label;
import static ieum.forms.FormFixtures.option;

import ieum.forms.Answers;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.FormVersionId;
import ieum.forms.Forms;
import ieum.forms.Section;
import ieum.organizations.Viewer;
import java.util.List;
import java.util.Map;

/** A self-assessment of two areas: technology counts three times as much as markets, and has a threshold of 60 %. */
public class AssessmentFixtures {
    private AssessmentFixtures() {}

    public static FormContent content() {
        return new FormContent(
                List.of(
                        new Section(
                                "s1",
                                label("Technology"),
                                null,
                                3,
                                60,
                                List.of(
                                        choice(
                                                "q1",
                                                "Do you have a research department?",
                                                null,
                                                option("o1", "Yes", 10),
                                                option("o2", "No", 0)),
                                        choice(
                                                "q2",
                                                "Do you hold patents?",
                                                null,
                                                option("o1", "Several", 10),
                                                option("o2", "One", 4),
                                                option("o3", "None", 0)))),
                        new Section(
                                "s2",
                                label("Markets"),
                                null,
                                1,
                                null,
                                List.of(choice(
                                        "q3", "Do you export?", null, option("o1", "Yes", 5), option("o2", "No", 0))))),
                8);
    }

    /** 70 % of technology, nothing of markets. */
    public static Answers good() {
        return new Answers(Map.of("q1", List.of("o1"), "q2", List.of("o2"), "q3", List.of("o2")));
    }

    public static FormVersionId form(Forms forms, Viewer centre) {
        var form = FormFixtures.published(forms, content(), FormPurpose.SELF_ASSESSMENT, centre);
        return forms.latest(form).orElseThrow().id();
    }

    public static AssessmentId submitted(Assessments assessments, Forms forms, Viewer centre, Viewer.Member by) {
        return assessments.submit(by.of(), form(forms, centre), good(), by);
    }
}
