-- What one unit of a currency was worth in another, on a day and by whose word.
create table exchange_rate (
    id         uuid            not null primary key,
    base       text            not null check (base ~ '^[A-Z]{3}$'),
    quote      text            not null check (quote ~ '^[A-Z]{3}$'),
    rate       numeric(30, 12) not null check (rate > 0),
    day        date            not null,
    source     text            not null check (source <> ''),
    entered_by uuid            not null references account,
    entered_at timestamptz     not null,
    unique (base, quote, day),
    check (base <> quote)
);
