-- Whom an organisation does not want to be brought together with. Neither is suggested to the other; only the one that wishes so knows.
create table exclusion (
    organization_id uuid        not null references organization,
    other_id        uuid        not null references organization,
    reason          text        not null check (reason in ('COMPETITOR', 'NO_THANKS', 'MET_BEFORE', 'SAME_GROUP')),
    set_by          uuid        not null references account,
    set_at          timestamptz not null,
    primary key (organization_id, other_id),
    check (organization_id <> other_id)
);
create index exclusion_of_other on exclusion (other_id);
alter table exclusion enable row level security;
create policy exclusion_seen on exclusion using (
    (select onlooker_is_portal()) or organization_id = (select onlooker_organization()))
    with check (true);

-- What people said of suggestions, each with what it was based on then: for those who improve the engine. The last one of an
-- organisation counts.
create table judgement (
    id              bigint      not null generated always as identity primary key,
    asked_kind      text        not null check (asked_kind in ('challenge', 'organization')),
    asked_id        uuid        not null,
    kind            text        not null,
    subject         uuid        not null,
    organization_id uuid        references organization,
    verdict         text        not null check (verdict in ('FITS', 'DOES_NOT_FIT', 'OPEN')),
    ground          text        check (ground in ('OTHER_FIELD', 'TOO_EARLY', 'TOO_LARGE', 'TOO_FAR', 'KNOWN_ALREADY', 'NO_INTEREST', 'OTHER')),
    remark          text        check (remark <> ''),
    points          int         not null,
    reasons         text        not null,
    engine          text        not null,
    taxonomy        text        not null,
    judged_by       uuid        not null references account,
    judged_at       timestamptz not null,
    check ((verdict = 'DOES_NOT_FIT') = (ground is not null))
);
create index judgement_of on judgement (asked_kind, asked_id, organization_id, kind, subject, id desc);
create index judgement_in_order on judgement (organization_id, id);
revoke update, delete on judgement from "${applicationRole}";
alter table judgement enable row level security;
-- What colleagues said of those with whom one has a conflict of interest is not for the one who has it.
create policy judgement_seen on judgement using (
    (select onlooker_is_portal())
    or ((select onlooker_is_administrator()) or organization_id = (select onlooker_organization()))
        and not subject = any ((select onlooker_avoids())::uuid[])
        and not asked_id = any ((select onlooker_avoids())::uuid[])
        and not exists (
            select from challenge c where c.id in (asked_id, subject) and c.owner_id = any ((select onlooker_avoids())::uuid[])))
    with check (true);
