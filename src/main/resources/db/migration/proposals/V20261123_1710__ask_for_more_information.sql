-- What those who judge a proposal still want to know, and what the applicant says to it. The proposal itself stays as it is.
create table proposal_request (
    id                uuid        not null primary key,
    proposal_id       uuid        not null references proposal,
    question          text        not null check (question <> ''),
    question_language text        not null check (question_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    asked_by          uuid        not null references account,
    asked_at          timestamptz not null,
    due_at            timestamptz,
    answer            text        check (answer <> ''),
    answer_language   text        check (answer_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answered_by       uuid        references account,
    answered_at       timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index proposal_request_of on proposal_request (proposal_id, asked_at);

alter table proposal_request enable row level security;
create policy proposal_request_seen on proposal_request using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));
