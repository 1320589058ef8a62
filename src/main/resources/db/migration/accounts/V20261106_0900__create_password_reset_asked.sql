-- Who asked for a new password, for throttling; those of the last hour.
create table password_reset_asked (
    email  text        not null,
    origin text        not null,
    at     timestamptz not null
);

create index password_reset_asked_for on password_reset_asked (email, at);
create index password_reset_asked_from on password_reset_asked (origin, at);
