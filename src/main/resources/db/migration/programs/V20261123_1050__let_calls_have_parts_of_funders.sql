-- A call of several funders: each pays for a part of every proposal, to an organisation of its country.
create table call_part (
    call_id        uuid not null references call,
    number         int  not null check (number > 0),
    funder_id      uuid not null references organization,
    title          text not null check (title <> ''),
    title_language text not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    country        text not null,
    primary key (call_id, number),
    unique (call_id, funder_id)
);
create index call_part_of_funder on call_part (funder_id);
