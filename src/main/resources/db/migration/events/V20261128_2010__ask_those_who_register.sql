alter table form drop constraint form_purpose_check;
alter table form add constraint form_purpose_check check (purpose in ('PROPOSAL', 'SELF_ASSESSMENT', 'RUBRIC', 'REGISTRATION'));

-- what people are asked who register for an event
create table event_questionnaire (
    event_id uuid   primary key references event on delete cascade,
    form_id  uuid   references form,
    consents text[] not null check (consents <@ array['ATTENDEE_LIST', 'PICTURES', 'LATER_EVENTS'])
);

-- of whoever is registered or waits: whoever moves up keeps the id
create table event_answer (
    registration_id uuid        primary key,
    event_id        uuid        not null references event on delete cascade,
    form_version_id uuid        not null references form_version,
    answers         jsonb       not null,
    answered_by     uuid        not null references account,
    answered_at     timestamptz not null
);
create index on event_answer (event_id);

-- never changed: the last word of each person on each purpose counts
create table event_consent (
    number          bigint      generated always as identity primary key,
    registration_id uuid        not null,
    event_id        uuid        not null references event on delete cascade,
    consent         text        not null check (consent in ('ATTENDEE_LIST', 'PICTURES', 'LATER_EVENTS')),
    wording         integer     not null,
    given           boolean     not null,
    said_by         uuid        references account, -- nobody where it was said with the ticket in hand
    said_at         timestamptz not null
);
create index on event_consent (registration_id, consent, number desc);
create index on event_consent (event_id);

create view event_consent_now as
select distinct on (registration_id, consent) registration_id, event_id, consent, wording, given, said_at
from event_consent order by registration_id, consent, number desc;
