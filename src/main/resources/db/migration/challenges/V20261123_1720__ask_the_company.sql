-- Questions to the company. Once answered, everyone reads both who may read the details; who asked is not said.
create table challenge_question (
    id                uuid        not null primary key,
    challenge_id      uuid        not null references challenge,
    organization_id   uuid        not null references organization,
    question          text        not null check (question <> ''),
    question_language text        not null check (question_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    asked_by          uuid        not null references account,
    asked_at          timestamptz not null,
    answer            text        check (answer <> ''),
    answer_language   text        check (answer_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answered_by       uuid        references account,
    answered_at       timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index challenge_question_of on challenge_question (challenge_id, asked_at);
