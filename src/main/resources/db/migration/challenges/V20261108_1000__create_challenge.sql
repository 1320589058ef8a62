create sequence challenge_number;

create table challenge (
    id                       uuid        not null primary key,
    number                   text        not null unique,
    program_id               uuid        not null references program,
    call_id                  uuid        not null references call,
    centre_id                uuid        not null references organization,
    owner_id                 uuid        not null references organization,
    title                    text        not null check (title <> ''),
    title_language           text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    summary                  text        not null check (summary <> ''),
    summary_language         text        not null check (summary_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    problem                  text        not null check (problem <> ''),
    problem_language         text        not null check (problem_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    expected                 text        not null check (expected <> ''),
    expected_language        text        not null check (expected_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    gives                    text        not null check (gives <> ''),
    gives_language           text        not null check (gives_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    readiness                int         not null check (readiness between 1 and 9),
    budget                   numeric(18, 2) check (budget >= 0),
    budget_currency          text        check (length(budget_currency) = 3),
    disclosure               text        not null check (disclosure in ('EVERYONE', 'VERIFIED', 'NAMED')),
    terms_of_access          text        check (terms_of_access <> ''),
    terms_of_access_language text        check (terms_of_access_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    closes_at                timestamptz,
    status                   text        not null check (status in ('DRAFT', 'OFFERED', 'PUBLISHED', 'CLOSED')),
    -- what everyone finds it by, and what members of verified organisations do
    terms                    text[]      not null,
    verified_terms           text[]      not null,
    version                  bigint      not null,
    check ((budget is null) = (budget_currency is null)),
    check (disclosure <> 'NAMED' or terms_of_access is not null)
);

create index challenge_of_owner on challenge (owner_id, status);
create index challenge_of_centre on challenge (centre_id, status);
create index challenge_of_program on challenge (program_id, status);
create index challenge_by_title on challenge (title, id);
create index challenge_by_readiness on challenge (readiness, id);
create index challenge_by_status on challenge (status, id);
create index challenge_words on challenge using gin (terms);
create index challenge_verified_words on challenge using gin (verified_terms);

create table challenge_step (
    challenge_id uuid        not null references challenge,
    position     int         not null,
    kind         text        not null check (kind in ('DRAFTED', 'REVISED', 'OFFERED', 'RETURNED', 'PUBLISHED', 'CLOSED')),
    made_by      uuid        not null references account,
    made_at      timestamptz not null,
    remark       text        not null,
    primary key (challenge_id, position)
);

-- The closed circle around a challenge: who asked, was named, and accepted the terms.
create table challenge_access (
    challenge_id    uuid        not null references challenge,
    organization_id uuid        not null references organization,
    requested_by    uuid        references account,
    requested_at    timestamptz,
    named_by        uuid        references account,
    named_at        timestamptz,
    accepted_by     uuid        references account,
    accepted_at     timestamptz,
    primary key (challenge_id, organization_id),
    check (accepted_at is null or named_at is not null)
);

-- Each reading of such details; a log, so nothing in it changes.
create table challenge_reading (
    id              bigint      not null generated always as identity primary key,
    challenge_id    uuid        not null references challenge,
    organization_id uuid        not null references organization,
    account_id      uuid        not null references account,
    at              timestamptz not null
);

create index challenge_reading_of on challenge_reading (challenge_id, organization_id);
revoke update, delete on challenge_reading from "${applicationRole}";
