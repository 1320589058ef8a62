-- What each of the two says of a meeting once it has begun. The note is for their own side.
create table meeting_card (
    meeting_id    uuid        not null references meeting,
    party_id      uuid        not null references meeting_party,
    took_place    boolean     not null,
    interest      text        check (interest in ('NONE', 'SOME', 'STRONG')),
    rating        int         check (rating between 1 and 5),
    note          text        check (note <> ''),
    note_language text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    filled_by     uuid        not null references account,
    filled_at     timestamptz not null,
    primary key (meeting_id, party_id),
    check ((note is null) = (note_language is null)),
    check (took_place or (interest is null and rating is null))
);

create index meeting_card_of_party on meeting_card (party_id);

-- What both do next: proposed by one, and a task of both once the other has confirmed it.
create table meeting_task (
    id            uuid        not null primary key,
    meeting_id    uuid        not null references meeting,
    what          text        not null check (what <> ''),
    what_language text        not null check (what_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    due           date        not null,
    proposed_for  uuid        not null references meeting_party,
    proposed_by   uuid        not null references account,
    proposed_at   timestamptz not null,
    answer        text        not null check (answer in ('OPEN', 'CONFIRMED', 'DECLINED')),
    answered_by   uuid        references account,
    answered_at   timestamptz,
    done_by       uuid        references account,
    done_at       timestamptz,
    check ((answer = 'OPEN') = (answered_at is null)),
    check ((answered_by is null) = (answered_at is null)),
    check ((done_by is null) = (done_at is null)),
    check (done_at is null or answer = 'CONFIRMED')
);

create index meeting_task_of_meeting on meeting_task (meeting_id);
create index meeting_task_of_party on meeting_task (proposed_for);
