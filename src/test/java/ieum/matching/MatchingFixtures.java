package ieum.matching;

import ieum.challenges.ChallengeText;
import ieum.challenges.Disclosure;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.Map;

/** Texts of three languages that speak of the same, and of nothing that other tests do. */
public class MatchingFixtures {
    private MatchingFixtures() {}

    /** A gas company's problem. */
    public static ChallengeText koreanChallenge(Disclosure disclosure) {
        return new ChallengeText(
                korean("지하 가스 배관 누출 조기 탐지"),
                korean("도심 지하 가스 배관에서 가스 누출을 일찍 찾고자 합니다."),
                korean("배관 부식과 용접부 균열로 메탄이 새지만, 순찰로는 늦게 발견합니다."),
                korean("센서로 가스 누출 위치를 알려 주는 시스템"),
                korean("시험 배관 2킬로미터"),
                6,
                null,
                disclosure,
                disclosure == Disclosure.NAMED ? korean("밖으로 알리지 않기") : null,
                null);
    }

    public static final Text VIETNAMESE_MAKER = new Text(
            "Chúng tôi chế tạo cảm biến phát hiện rò rỉ khí cho đường ống dẫn khí, đo khí metan liên tục và báo vị trí rò rỉ.",
            Language.VI);

    public static final Text FRENCH_LABORATORY = new Text(
            "Notre laboratoire étudie la détection des fuites de gaz sur les gazoducs et la corrosion des canalisations.",
            Language.FR);

    public static final Text BAKERY = new Text("Bread and cakes for hotels, baked every night.", Language.EN);

    /** What an organisation says of itself from now on. */
    public static void profile(Organizations organizations, Viewer.Member member, Text profile) {
        var view = organizations.getToRevise(member.of(), member);
        var text = view.text();
        organizations.revise(
                member.of(),
                new OrganizationText(
                        text.name(), Map.of(), text.kind(), text.country(), text.region(), text.website(), profile),
                view.version(),
                member);
    }

    static Text korean(String words) {
        return new Text(words, Language.KO);
    }
}
