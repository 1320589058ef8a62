-- A code stands on the ticket of each registration, and whoever holds it sees the ticket. Those of before get one as well.
alter table event_registration
    add code   text check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    add sector text check (sector in ('INDUSTRY', 'ACADEMIA', 'RESEARCH', 'GOVERNMENT'));

update event_registration set code = upper(substr(replace(gen_random_uuid()::text, '-', ''), 17));

update event_registration r set sector = case
    when o.kind in ('LARGE_COMPANY', 'MID_SIZE_COMPANY', 'PUBLIC_ENTERPRISE', 'STARTUP') then 'INDUSTRY'
    when o.kind = 'UNIVERSITY' then 'ACADEMIA'
    when o.kind = 'RESEARCH_INSTITUTE' then 'RESEARCH'
    when o.kind in ('CENTRE', 'AGENCY', 'ASSOCIATION', 'CLUSTER', 'CITY') then 'GOVERNMENT' end
from organization o where o.id = r.organization_id;

alter table event_registration alter code set not null;

create unique index event_registration_by_code on event_registration (code);

-- Who came. Once, however often and by whomever it is said.
create table event_attendance (
    registration_id uuid        not null primary key references event_registration,
    at              timestamptz not null,
    recorded_by     uuid        not null references account,
    recorded_at     timestamptz not null
);

-- Who would come if there were room, the longest waiting first. The id becomes that of the registration.
create table event_waiting (
    number            bigint      generated always as identity,
    id                uuid        not null primary key,
    event_id          uuid        not null references event,
    category_id       uuid        not null,
    person            text        not null check (person <> ''),
    person_key        text        not null check (person_key <> ''),
    organization_id   uuid        references organization,
    organization_name text        not null,
    name_key          text        not null,
    organization_key  text        not null generated always as (coalesce('id:' || organization_id::text, name_key)) stored,
    sector            text        check (sector in ('INDUSTRY', 'ACADEMIA', 'RESEARCH', 'GOVERNMENT')),
    registered_by     uuid        not null references account,
    registered_at     timestamptz not null,
    ended_by          uuid        references account,
    ended_at          timestamptz,
    advanced          boolean     not null,
    foreign key (event_id, category_id) references event_category (event_id, id),
    check (ended_at is not null or (ended_by is null and not advanced))
);

create unique index event_waiting_once on event_waiting (event_id, organization_key, person_key) where ended_at is null;
create index event_waiting_of_category on event_waiting (category_id, number) where ended_at is null;
create index event_waiting_of_organization on event_waiting (organization_id);
create index event_waiting_by_author on event_waiting (registered_by);
