package ieum.demo;

import ieum.events.Consent;
import ieum.events.EventId;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.FormText;
import ieum.forms.Label;
import ieum.forms.Option;
import ieum.forms.Section;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Whom an event of the tale invites, what it asks of those who register, and what it announces. */
class GuestStory {
    private final Doors doors;
    private final Cast cast;
    private final ToldEvent told;

    GuestStory(Doors doors, Cast cast, ToldEvent told) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
    }

    void ask(EventId event) {
        var organizer = cast.of(told.organizer());
        if (Boolean.TRUE.equals(told.asks()))
            doors.questionnaires().choose(event, form(organizer), EnumSet.allOf(Consent.class), organizer);
        if (told.invited() != null && !told.invited().isEmpty())
            doors.guests().invite(event, told.invited().stream().map(cast::name).toList(), organizer);
        if (told.announcement() != null)
            doors.announcements().announce(event, new Text(told.announcement(), told.language()), false, organizer);
    }

    private FormId form(Viewer organizer) {
        var id = doors.forms()
                .create(new FormText(new Text("상담회 참가 신청 문항", Language.KO), FormPurpose.REGISTRATION), organizer);
        doors.forms()
                .change(
                        id,
                        before -> questions(),
                        doors.forms().get(id, organizer).version(),
                        organizer);
        doors.forms().publish(id, organizer);
        return id;
    }

    private static FormContent questions() {
        var help = new Field(
                "q1",
                FieldKind.CHOICE,
                label(
                        "어느 언어로 상담하시겠습니까?",
                        "In which language would you like to talk?",
                        "Dans quelle langue souhaitez-vous échanger ?",
                        "На каком языке вам удобно говорить?",
                        "Bạn muốn trao đổi bằng ngôn ngữ nào?"),
                null,
                true,
                null,
                null,
                null,
                List.of(
                        new Option("o1", label("한국어", "Korean", "coréen", "корейский", "tiếng Hàn"), null),
                        new Option("o2", label("영어", "English", "anglais", "английский", "tiếng Anh"), null),
                        new Option(
                                "o3",
                                label(
                                        "통역 필요",
                                        "With an interpreter",
                                        "avec interprète",
                                        "с переводчиком",
                                        "cần phiên dịch"),
                                null)),
                null);
        var meal = new Field(
                "q2",
                FieldKind.LINE,
                label(
                        "식사에서 피해야 할 것",
                        "Anything you do not eat",
                        "Ce que vous ne mangez pas",
                        "Чего вы не едите",
                        "Món bạn không ăn"),
                null,
                false,
                null,
                null,
                null,
                List.of(),
                null);
        return new FormContent(
                List.of(new Section(
                        "s1",
                        label(
                                "상담 준비",
                                "For your meetings",
                                "Pour vos rendez-vous",
                                "Для ваших встреч",
                                "Chuẩn bị trao đổi"),
                        null,
                        null,
                        null,
                        List.of(help, meal))),
                3);
    }

    private static Label label(String ko, String en, String fr, String ru, String vi) {
        return new Label(
                Language.KO,
                Map.of(Language.KO, ko, Language.EN, en, Language.FR, fr, Language.RU, ru, Language.VI, vi));
    }
}
