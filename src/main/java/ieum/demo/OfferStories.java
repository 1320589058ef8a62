package ieum.demo;

import ieum.offers.InterestId;
import ieum.offers.OfferId;
import ieum.offers.OfferText;
import ieum.offers.OfferTrack;
import ieum.offers.Validity;
import ieum.shared.Text;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Offers as their owners draft and publish them, and interests as they reach the centre and the offering side. */
class OfferStories {
    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final Map<String, OfferId> ids = new HashMap<>();
    private final Map<String, InterestId> interests = new HashMap<>();

    OfferStories(Doors doors, Cast cast, ProgramStories programs) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
    }

    void plan(List<ToldOffer> offers, Timeline timeline) {
        for (var told : offers) plan(told, timeline);
    }

    private void plan(ToldOffer told, Timeline timeline) {
        var key = told.key();
        var days = programs.days(told.program());
        timeline.enter(days.ago(told.daysAgo() + 1, key + " draft"), "draft " + key, () -> draft(told, days));
        timeline.enter(
                days.ago(told.daysAgo(), key + " publish"),
                "publish " + key,
                () -> doors.offers().publish(id(key), cast.of(told.owner())));
        var interest = told.interest();
        if (interest == null) return;
        timeline.enter(
                days.ago(interest.daysAgo(), key + " interest"),
                "express interest in " + key,
                () -> express(key, interest));
        if (Boolean.TRUE.equals(interest.passedOn()))
            timeline.enter(
                    days.ago(interest.daysAgo() - 1, key + " pass on"),
                    "pass on interest in " + key,
                    () -> doors.interests()
                            .passOn(Objects.requireNonNull(interests.get(key)), null, cast.of(told.centre())));
    }

    private void draft(ToldOffer told, Days days) {
        var last = days.in(told.daysLeft(), LocalTime.NOON).atZone(days.zone()).toLocalDate();
        var text = new OfferText(
                told.kind(),
                told.type(),
                new Text(told.title(), told.language()),
                new Text(told.description(), told.language()),
                told.topic(),
                told.readiness(),
                EnumSet.copyOf(told.sought()),
                Validity.end(last, days.zone()),
                Boolean.TRUE.equals(told.anonymous()),
                new OfferTrack(programs.id(told.program()), cast.organization(told.centre())));
        ids.put(told.key(), doors.offers().draft(text, cast.of(told.owner())));
    }

    private void express(String key, ToldOffer.Interest told) {
        var why = new Text(told.why(), told.language());
        var anonymous = Boolean.TRUE.equals(told.anonymous());
        interests.put(key, doors.interests().express(id(key), why, anonymous, cast.of(told.organization())));
    }

    OfferId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not drafted yet");
    }
}
