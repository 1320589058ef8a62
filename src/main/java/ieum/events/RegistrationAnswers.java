package ieum.events;

import ieum.accounts.AccountId;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormVersion;
import ieum.forms.FormVersionId;
import ieum.forms.Forms;
import ieum.forms.Mentions;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who come have answered and agreed to: read by the organisers and whoever registered them, who may change it
 * until the event begins. Consent is taken back at any time, also by whoever holds the ticket.
 */
@Service
@Transactional
public class RegistrationAnswers {
    private static final AnswersJson JSON = new AnswersJson();

    /** Of people who are registered, and with them of those who wait. */
    private static final String PEOPLE = """
            select p.id, p.person, p.organization_id, p.organization_name, p.registered_by, a.form_version_id, a.answers from (
                select id, event_id, person, organization_id, organization_name, registered_by, number, false as waits
                from event_registration where cancelled_at is null
                union all
                select id, event_id, person, organization_id, organization_name, registered_by, number, true
                from event_waiting where ended_at is null) p
            left join event_answer a on a.registration_id = p.id
            where p.event_id = ?""";

    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final Questionnaires questionnaires;
    private final ConsentTable consents;
    private final PresentNames names;
    private final Forms forms;
    private final Mentions mentions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RegistrationAnswers(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            Questionnaires questionnaires,
            ConsentTable consents,
            PresentNames names,
            Forms forms,
            Mentions mentions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.questionnaires = questionnaires;
        this.consents = consents;
        this.names = names;
        this.forms = forms;
        this.mentions = mentions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of everyone who is registered, by organisation and name, to the organisers. */
    @Transactional(readOnly = true)
    public List<Answered> list(EventId event, Viewer viewer) {
        var found = lookup.visible(event, viewer);
        if (!policy.maySeeAttendees(lookup.hosts(found), viewer)) throw new Refused("read answers of event " + event);
        return shown(
                jdbc.sql(PEOPLE + " and not p.waits order by p.organization_name, p.person, p.number")
                        .param(event.value())
                        .query(RegistrationAnswers::read)
                        .list(),
                consents.of(event)::get);
    }

    /** Of one person, to whoever registered them and to the organisers. */
    @Transactional(readOnly = true)
    public Answered get(EventId event, RegistrationId id, Viewer viewer) {
        return shown(List.of(find(event, id, viewer)), consents::of).getFirst();
    }

    /**
     * @throws Clash when an answer is missing or wrong, or when the event has begun and the viewer does not organise it
     */
    public void change(EventId event, RegistrationId id, Answers answers, Set<Consent> given, Viewer viewer) {
        var found = lookup.visible(event, viewer);
        var person = find(event, id, viewer);
        var asked = questionnaires.of(event);
        consents.say(event, id, asked.consents(), given, viewer.account());
        var form = person.form == null ? asked.form() : forms.version(person.form);
        if (form == null || person.answers.equals(answers)) return;
        if (!policy.mayRegisterOthers(lookup.hosts(found), viewer)
                && !clock.instant().isBefore(found.text().startsAt())) throw new Clash("registration.closed.BEGUN");
        write(event, id, form, person.answers, answers, viewer.account());
        publisher.publishEvent(new RegistrationAnswersRevised(id, event, viewer.account(), clock.instant()));
    }

    /** Said with the ticket in hand, signed in or not. */
    public void agree(TicketCode code, Set<Consent> given, Viewer viewer) {
        var ticket = jdbc.sql("select id, event_id from event_registration where code = ? and cancelled_at is null")
                .param(code.value())
                .query((row, number) -> Map.entry(
                        new RegistrationId(row.getObject("id", UUID.class)),
                        new EventId(row.getObject("event_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFound(code));
        lookup.visible(ticket.getValue(), viewer);
        consents.say(
                ticket.getValue(),
                ticket.getKey(),
                questionnaires.of(ticket.getValue()).consents(),
                given,
                viewer.signedIn() ? viewer.account() : null);
    }

    /** As somebody registers. */
    void first(
            EventId event, RegistrationId id, Questionnaire asked, Answers answers, Set<Consent> given, AccountId by) {
        if (asked.form() != null) write(event, id, asked.form(), Answers.none(), answers, by);
        consents.say(event, id, asked.consents(), given, by);
    }

    private void write(
            EventId event, RegistrationId id, FormVersion form, Answers before, Answers answers, AccountId by) {
        if (!form.content().problems(answers, Set.of()).isEmpty()) throw new Clash("registration.unanswered");
        jdbc.sql("""
                        insert into event_answer (registration_id, event_id, form_version_id, answers, answered_by, answered_at)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (registration_id) do update set answers = excluded.answers,
                            answered_by = excluded.answered_by, answered_at = excluded.answered_at""")
                .params(
                        id.value(),
                        event.value(),
                        form.id().value(),
                        JSON.convertToDatabaseColumn(mentions.find(
                                form.content(), before, form.content().relevant(answers))),
                        by.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Person find(EventId event, RegistrationId id, Viewer viewer) {
        var hosts = lookup.hosts(lookup.visible(event, viewer));
        var person = jdbc.sql(PEOPLE + " and p.id = ?")
                .params(event.value(), id.value())
                .query(RegistrationAnswers::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (policy.mayCancelRegistration(hosts, person.by, viewer)) return person;
        throw policy.maySeeAttendees(hosts, viewer)
                ? new Refused("change answers of registration " + id)
                : NotFound.hidden(id);
    }

    private List<Answered> shown(List<Person> people, Function<RegistrationId, @Nullable Set<Consent>> given) {
        var present = names.of(people.stream().map(Person::named).toList());
        return people.stream()
                .map(person -> {
                    var agreed = given.apply(person.id);
                    return new Answered(
                            person.id,
                            person.name,
                            person.named.in(present),
                            person.form == null ? null : forms.version(person.form),
                            person.answers,
                            agreed == null ? Set.of() : agreed);
                })
                .toList();
    }

    private record Person(
            RegistrationId id,
            String name,
            PresentNames.Named named,
            AccountId by,
            @Nullable FormVersionId form,
            Answers answers) {}

    private static Person read(ResultSet row, int number) throws SQLException {
        var form = row.getObject("form_version_id", UUID.class);
        return new Person(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("person"),
                PresentNames.Named.of(row),
                new AccountId(row.getObject("registered_by", UUID.class)),
                form == null ? null : new FormVersionId(form),
                form == null ? Answers.none() : JSON.convertToEntityAttribute(row.getString("answers")));
    }
}
