-- What each of the two says has come of a meeting, months later.
create table meeting_result (
    meeting_id    uuid        not null references meeting,
    party_id      uuid        not null references meeting_party,
    state         text        not null check (state in ('NOTHING', 'TALKING', 'COOPERATION')),
    note          text        check (note <> ''),
    note_language text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    said_by       uuid        not null references account,
    said_at       timestamptz not null,
    primary key (meeting_id, party_id),
    check ((note is null) = (note_language is null))
);

create index meeting_result_of_party on meeting_result (party_id);

-- Contracts that came of it: by the word of one, of both, or seen by the organisers.
create table meeting_contract (
    id               uuid           not null primary key,
    meeting_id       uuid           not null references meeting,
    subject          text           not null check (subject <> ''),
    subject_language text           not null check (subject_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    signed_on        date           not null,
    amount           numeric(19, 2) not null check (amount > 0),
    currency         text           not null check (currency ~ '^[A-Z]{3}$'),
    reported_for     uuid           not null references meeting_party,
    reported_by      uuid           not null references account,
    reported_at      timestamptz    not null,
    confirmed_by     uuid           references account,
    confirmed_at     timestamptz,
    verified_by      uuid           references account,
    verified_at      timestamptz,
    withdrawn_by     uuid           references account,
    withdrawn_at     timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((verified_by is null) = (verified_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index meeting_contract_of_meeting on meeting_contract (meeting_id);
create index meeting_contract_of_party on meeting_contract (reported_for);

-- Who was asked what, so that nobody is asked twice.
create table meeting_reminder (
    party_id    uuid        not null references meeting_party,
    kind        text        not null check (kind in ('CARDS', 'RESULTS')),
    day         date        not null,
    reminded_at timestamptz not null,
    primary key (party_id, kind, day)
);
