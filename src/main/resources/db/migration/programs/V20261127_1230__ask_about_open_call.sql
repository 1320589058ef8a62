-- Questions about an open call, to the centre of a track. Once answered, everyone reads both; who asked is not said.
create table call_question (
    id                uuid        not null primary key,
    call_id           uuid        not null references call,
    centre_id         uuid        not null references organization,
    organization_id   uuid        not null references organization,
    question          text        not null check (question <> ''),
    question_language text        not null check (question_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    asked_by          uuid        not null references account,
    asked_at          timestamptz not null,
    answer            text        check (answer <> ''),
    answer_language   text        check (answer_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answered_by       uuid        references account,
    answered_at       timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answer_language is null))
);
create index call_question_of on call_question (call_id, asked_at);
create index call_question_waiting on call_question (centre_id) where answered_at is null;
