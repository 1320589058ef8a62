-- Certificates and statuses: valid from the beginning of the first day until the end of the last, in the zone of whoever
-- issued them.
create table credential (
    id              uuid        not null primary key,
    organization_id uuid        not null references organization,
    kind            text        not null check (kind in ('VENTURE_COMPANY', 'INNOBIZ', 'MAINBIZ', 'RESEARCH_INSTITUTE_COMPANY',
        'CORPORATE_RESEARCH_INSTITUTE', 'JEI', 'SKOLKOVO_RESIDENT', 'MOSCOW_ACCELERATOR_ALUMNUS',
        'SCIENCE_TECHNOLOGY_ENTERPRISE', 'ISO_9001', 'ISO_27001', 'OTHER')),
    name            text        check (name <> ''),
    issuer          text        not null check (issuer <> ''),
    grade           text        check (grade <> ''),
    number          text        check (number <> ''),
    valid_from      date        not null,
    valid_until     date,
    zone            text        not null,
    begins_at       timestamptz not null,
    ends_at         timestamptz,
    status          text        not null check (status in ('CLAIMED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    claimed_at      timestamptz not null,
    version         bigint      not null,
    check ((kind = 'OTHER') = (name is not null)),
    check (valid_until >= valid_from),
    check (ends_at > begins_at),
    check ((ends_at is null) = (valid_until is null))
);

create index credential_of_organization on credential (organization_id, kind);
create index credential_valid on credential (kind, organization_id) where status = 'CONFIRMED';
create index credential_waiting on credential (claimed_at, id) where status = 'CLAIMED';
create index credential_ending on credential (ends_at) where status = 'CONFIRMED';

-- What happened to it: each claim with its evidence, each answer with its reason.
create table credential_step (
    credential_id   uuid        not null references credential,
    position        int         not null,
    status          text        not null check (status in ('CLAIMED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    made_by         uuid        not null references account,
    made_at         timestamptz not null,
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    file_id         uuid        references stored_file,
    primary key (credential_id, position),
    check ((reason is null) = (reason_language is null)),
    check ((status in ('CONFIRMED', 'REFUSED')) = (reason is not null)),
    check ((status = 'CLAIMED') = (file_id is not null))
);

create index credential_step_file on credential_step (file_id);

-- That its organisation was reminded of the end, once.
create table credential_reminder (
    credential_id uuid        not null primary key references credential,
    reminded_at   timestamptz not null
);

-- As Viewer.staff: members of a verified organisation that runs programmes.
create function onlooker_is_staff() returns boolean stable parallel safe
return exists (
    select from organization o join organization_verification v on v.organization_id = o.id
    where o.id = onlooker_organization() and o.kind in ('CENTRE', 'AGENCY', 'CLUSTER', 'ASSOCIATION'));

-- As CredentialPolicy.maySee: what is confirmed bears a badge for everyone; the rest, and the evidence, is for the
-- organisation itself and for those who confirm.
alter table credential enable row level security;
create policy credential_seen on credential using (
    status = 'CONFIRMED'
    or organization_id = onlooker_organization()
    or onlooker_is_portal()
    or onlooker_is_administrator()
    or onlooker_is_staff());

alter table credential_step enable row level security;
create policy credential_step_seen on credential_step using (
    onlooker_is_portal()
    or onlooker_is_administrator()
    or onlooker_is_staff()
    or exists (select from credential c where c.id = credential_id and c.organization_id = onlooker_organization()));

-- Beside those of proposals.
create policy stored_file_chunk_of_credential on stored_file_chunk for select using (
    exists (select from credential_step s where s.file_id = stored_file_chunk.file_id));
