create sequence proposal_number;

create table proposal (
    id                uuid        not null primary key,
    program_id        uuid        not null references program,
    call_id           uuid        not null references call,
    challenge_id      uuid        references challenge,
    owner_id          uuid        references organization,
    centre_id         uuid        not null references organization,
    applicant_id      uuid        not null references organization,
    title             text        check (title <> ''),
    title_language    text        check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    summary           text        check (summary <> ''),
    summary_language  text        check (summary_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    solution          text        check (solution <> ''),
    solution_language text        check (solution_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    plan              text        check (plan <> ''),
    plan_language     text        check (plan_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    readiness         int         check (readiness between 1 and 9),
    status            text        not null check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'ACCEPTED', 'DECLINED')),
    number            text        unique,
    submitted_at      timestamptz,
    sha256            text        check (length(sha256) = 64),
    saved_at          timestamptz not null,
    terms             text[]      not null,
    version           bigint      not null,
    check ((challenge_id is null) = (owner_id is null)),
    check ((number is null) = (submitted_at is null) and (number is null) = (sha256 is null)),
    check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    -- nothing incomplete is ever received
    check (submitted_at is null or (title is not null and summary is not null and solution is not null
        and plan is not null and readiness is not null))
);

-- One answer of an applicant to a challenge, however often it is begun.
create unique index proposal_once on proposal (challenge_id, applicant_id) where status <> 'WITHDRAWN';
create index proposal_of_applicant on proposal (applicant_id, submitted_at desc);
create index proposal_of_owner on proposal (owner_id, submitted_at desc);
create index proposal_of_centre on proposal (centre_id, submitted_at desc);
create index proposal_of_program on proposal (program_id, submitted_at desc);
create index proposal_by_time on proposal (submitted_at desc, id);
create index proposal_words on proposal using gin (terms);

create table proposal_step (
    proposal_id     uuid        not null references proposal,
    position        int         not null,
    status          text        not null check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'ACCEPTED', 'DECLINED')),
    made_by         uuid        not null references account,
    made_at         timestamptz not null,
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (proposal_id, position)
);

create table proposal_file (
    proposal_id uuid not null references proposal,
    position    int  not null,
    file_id     uuid not null unique references stored_file,
    primary key (proposal_id, position)
);
