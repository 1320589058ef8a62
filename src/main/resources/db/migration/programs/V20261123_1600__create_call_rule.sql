-- What a call asks of its applicants. A rule never changes but ends, so that what was found by it can be read for good.
create table call_rule (
    id                 uuid        not null primary key,
    call_id            uuid        not null references call,
    kind               text        not null check (kind in ('ORGANIZATION_KIND', 'COUNTRY', 'AGE_AT_MOST', 'EMPLOYEES_AT_MOST',
        'EMPLOYEES_AT_LEAST', 'CREDENTIAL', 'ALUMNI', 'OPEN_PROPOSALS_AT_MOST', 'VERIFIED')),
    weight             text        not null check (weight in ('REQUIRED', 'ADVISORY')),
    organization_kinds text[]      not null,
    countries          text[]      not null,
    regions            text[]      not null,
    number             int         check (number >= 0),
    credential_kind    text,
    issuer             text        not null,
    grade              text        not null,
    program_id         uuid        references program,
    agreement          text        not null,
    wording            text        check (wording <> ''),
    wording_language   text        check (wording_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    made_by            uuid        not null references account,
    made_at            timestamptz not null,
    ended_by           uuid        references account,
    ended_at           timestamptz check (ended_at >= made_at),
    check ((wording is null) = (wording_language is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (kind <> 'ORGANIZATION_KIND' or cardinality(organization_kinds) > 0),
    check (kind <> 'COUNTRY' or cardinality(countries) > 0),
    check (kind not in ('AGE_AT_MOST', 'EMPLOYEES_AT_MOST', 'EMPLOYEES_AT_LEAST', 'OPEN_PROPOSALS_AT_MOST') or number is not null),
    check ((kind = 'CREDENTIAL') = (credential_kind is not null)),
    check ((kind = 'ALUMNI') = (program_id is not null))
);

create index call_rule_of_call on call_rule (call_id) where ended_at is null;

-- That an applicant may submit whatever the rules say; one at a time.
create table eligibility_waiver (
    id              uuid        not null primary key,
    call_id         uuid        not null references call,
    organization_id uuid        not null references organization,
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    granted_by      uuid        not null references account,
    granted_at      timestamptz not null,
    ended_by        uuid        references account,
    ended_at        timestamptz check (ended_at >= granted_at),
    check ((ended_by is null) = (ended_at is null))
);

create unique index eligibility_waiver_once on eligibility_waiver (call_id, organization_id) where ended_at is null;

-- That an applicant tried in vain, and what the rules said of them then.
create table eligibility_refusal (
    call_id         uuid        not null references call,
    organization_id uuid        not null references organization,
    submitting      boolean     not null,
    rule_id         uuid        not null references call_rule,
    outcome         text        not null check (outcome in ('NOT_MET', 'UNKNOWN')),
    own             text        not null,
    refused_by      uuid        not null references account,
    refused_at      timestamptz not null,
    primary key (call_id, organization_id, refused_at, rule_id)
);
