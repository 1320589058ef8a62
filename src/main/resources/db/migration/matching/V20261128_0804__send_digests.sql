-- How often somebody wants to hear of new suggestions; weekly where nothing was chosen. When they last did.
create table digest (
    account_id uuid        not null primary key references account,
    frequency  text        not null check (frequency in ('DAILY', 'WEEKLY', 'NEVER')),
    looked_at  timestamptz
);

-- What somebody was told of, so that nothing is new twice.
create table digest_line (
    account_id   uuid        not null references account,
    challenge_id uuid        not null references challenge,
    told_at      timestamptz not null,
    primary key (account_id, challenge_id)
);
