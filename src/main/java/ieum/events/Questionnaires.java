package ieum.events;

import static java.util.stream.Collectors.toCollection;

import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which form and which consents an event asks of those who register. */
@Service
@Transactional
public class Questionnaires {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final Forms forms;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Questionnaires(JdbcClient jdbc, EventLookup lookup, Forms forms, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.forms = forms;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What is asked of whoever registers now. */
    @Transactional(readOnly = true)
    public Questionnaire get(EventId event, Viewer viewer) {
        lookup.visible(event, viewer);
        return of(event);
    }

    /** As its organisers chose it, for them. */
    public record Choice(@Nullable FormId form, Set<Consent> consents) {}

    @Transactional(readOnly = true)
    public Choice choice(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        return chosen(event).orElseGet(() -> new Choice(null, Set.of()));
    }

    /** Forms to choose from: those of the viewer's organisation, and the one that is chosen already. */
    @Transactional(readOnly = true)
    public Map<FormId, String> choices(EventId event, Viewer viewer) {
        var all = new LinkedHashMap<>(forms.choices(FormPurpose.REGISTRATION, viewer));
        var form = choice(event, viewer).form();
        if (form != null)
            forms.latest(form)
                    .ifPresent(version -> all.putIfAbsent(form, version.name().original()));
        return all;
    }

    /** Whoever has registered before keeps what they answered. */
    public void choose(EventId event, @Nullable FormId form, Collection<Consent> consents, Viewer viewer) {
        lookup.toChange(event, viewer).checkMayChange();
        if (form != null && !choices(event, viewer).containsKey(form)) throw new Clash("questionnaire.formGone");
        write(event, form, Set.copyOf(consents));
        publisher.publishEvent(new EventQuestionnaireRevised(event, viewer.account(), clock.instant()));
    }

    Questionnaire of(EventId event) {
        return chosen(event)
                .map(choice -> new Questionnaire(
                        choice.form() == null
                                ? null
                                : forms.latest(choice.form()).orElse(null),
                        choice.consents()))
                .orElse(Questionnaire.NONE);
    }

    /** The next event asks what the last one asked. */
    void carry(EventId from, EventId to) {
        chosen(from).ifPresent(choice -> write(to, choice.form(), choice.consents()));
    }

    private void write(EventId event, @Nullable FormId form, Set<Consent> consents) {
        jdbc.sql("""
                        insert into event_questionnaire (event_id, form_id, consents) values (?, ?::uuid, ?::text[])
                        on conflict (event_id) do update set form_id = excluded.form_id, consents = excluded.consents""")
                .params(Arrays.asList(
                        event.value(),
                        form == null ? null : form.value(),
                        consents.stream().map(Consent::name).toArray(String[]::new)))
                .update();
    }

    private Optional<Choice> chosen(EventId event) {
        return jdbc.sql("select form_id, consents from event_questionnaire where event_id = ?")
                .param(event.value())
                .query((row, number) -> {
                    var form = row.getObject("form_id", UUID.class);
                    return new Choice(
                            form == null ? null : new FormId(form),
                            Arrays.stream((String[]) row.getArray("consents").getArray())
                                    .map(Consent::valueOf)
                                    .collect(toCollection(() -> EnumSet.noneOf(Consent.class))));
                })
                .optional();
    }
}
