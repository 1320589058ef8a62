-- One row a person. The keys tell who is the same: of the organisation its id, or its name in one spelling where it is
-- not registered here; empty where the person comes for nobody.
create table event_registration (
    number            bigint      generated always as identity,
    id                uuid        not null primary key,
    event_id          uuid        not null references event,
    category_id       uuid        not null,
    person            text        not null check (person <> ''),
    person_key        text        not null check (person_key <> ''),
    organization_id   uuid        references organization,
    organization_name text        not null,
    organization_key  text        not null,
    registered_by     uuid        not null references account,
    registered_at     timestamptz not null,
    cancelled_by      uuid        references account,
    cancelled_at      timestamptz,
    foreign key (event_id, category_id) references event_category (event_id, id),
    check ((organization_name = '') = (organization_key = '')),
    check ((cancelled_by is null) = (cancelled_at is null))
);

create unique index event_registration_once on event_registration (event_id, organization_key, person_key)
    where cancelled_at is null;
create index event_registration_of_category on event_registration (category_id) where cancelled_at is null;
create index event_registration_by_organization on event_registration (event_id, organization_name, number)
    where cancelled_at is null;
create index event_registration_of_organization on event_registration (organization_id);
create index event_registration_by_author on event_registration (registered_by);
