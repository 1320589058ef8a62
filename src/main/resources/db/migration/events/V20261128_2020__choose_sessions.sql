-- to which sessions whoever is registered wants to go
create table event_choice (
    registration_id uuid not null references event_registration,
    session_id      uuid not null references event_session on delete cascade,
    primary key (registration_id, session_id)
);
create index on event_choice (session_id);
