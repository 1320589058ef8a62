-- Where an event takes place, if it has several places; a session without one takes place at the event's own venue.
create table event_site (
    id       uuid   not null primary key,
    event_id uuid   not null references event,
    position int    not null,
    name     text   not null check (name <> ''),
    address  text   not null,
    version  bigint not null,
    unique (event_id, id)
);

create index event_site_of_event on event_site (event_id, position);

-- How long the way between two sites takes, in both directions alike; the smaller id stands first.
create table event_travel (
    one_id   uuid not null references event_site on delete cascade,
    other_id uuid not null references event_site on delete cascade,
    minutes  int  not null check (minutes between 0 and 1440),
    primary key (one_id, other_id),
    check (one_id < other_id)
);

create index event_travel_to_other on event_travel (other_id);

-- Who speaks at an event, and in which capacities: several, each of an organisation of the portal or of a named one.
create table event_speaker (
    id       uuid   not null primary key,
    event_id uuid   not null references event,
    name     text   not null check (name <> ''),
    version  bigint not null
);

create index event_speaker_of_event on event_speaker (event_id, name);

create table event_speaker_affiliation (
    speaker_id        uuid not null references event_speaker,
    position          int  not null,
    role              text not null,
    organization_id   uuid references organization,
    organization_name text not null check (organization_name <> ''),
    primary key (speaker_id, position)
);

create index event_speaker_affiliation_of_organization on event_speaker_affiliation (organization_id);

alter table event_session
    add about          text check (about <> ''),
    add about_language text check (about_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    add site_id        uuid,
    add terms          text[] not null default '{}',
    add foreign key (event_id, site_id) references event_site (event_id, id),
    add check ((about is null) = (about_language is null));

-- Until somebody writes the event again, its sessions are found by all words of the event.
update event_session s set terms = case when s.restricted then e.staff_terms else e.terms end
from event e where e.id = s.event_id;

alter table event_session alter terms drop default;

create index event_session_by_start on event_session (starts_at, id);
create index event_session_words on event_session using gin (terms);
create index event_session_at_site on event_session (site_id);

create table event_session_speaker (
    session_id uuid not null references event_session,
    speaker_id uuid not null references event_speaker,
    primary key (session_id, speaker_id)
);

create index event_session_speaker_by_speaker on event_session_speaker (speaker_id);

-- What is shown or handed out in a session. Whoever sees the session sees it.
create table event_session_file (
    file_id    uuid        not null primary key references stored_file,
    session_id uuid        not null references event_session,
    added_by   uuid        not null references account,
    added_at   timestamptz not null
);

create index event_session_file_of_session on event_session_file (session_id, added_at);

create policy stored_file_chunk_of_session on stored_file_chunk for select using (
    exists (select from event_session_file f where f.file_id = stored_file_chunk.file_id));
