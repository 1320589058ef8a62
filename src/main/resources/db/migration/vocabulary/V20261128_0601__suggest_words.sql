-- Words that people miss among the names of concepts. Whoever suggests one sees what became of it; staff see all of them.
create table word_suggestion (
    id           uuid        not null primary key,
    word         text        not null check (word = btrim(word) and length(word) between 1 and 100),
    language     text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    concept_id   text,
    note         text        not null check (length(note) <= 500),
    suggested_by uuid        not null references account,
    suggested_at timestamptz not null,
    accepted     boolean,
    decided_by   uuid        references account,
    decided_at   timestamptz,
    check ((accepted is null) = (decided_at is null) and (accepted is null) = (decided_by is null))
);
create index word_suggestion_open on word_suggestion (suggested_at) where decided_at is null;
create index word_suggestion_of on word_suggestion (suggested_by, suggested_at);

alter table word_suggestion enable row level security;
create policy word_suggestion_seen on word_suggestion using (
    (select onlooker_is_portal()) or (select onlooker_is_administrator()) or suggested_by = (select onlooker_account()));
