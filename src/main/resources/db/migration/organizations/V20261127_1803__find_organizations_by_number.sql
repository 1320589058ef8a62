-- In whatever country: within one it is unique already.
create index organization_by_number on organization (
    upper(regexp_replace(registration_number, '[^[:alnum:]]', '', 'g'))) where registration_number is not null;
