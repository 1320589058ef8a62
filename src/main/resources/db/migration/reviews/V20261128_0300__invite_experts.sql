-- Whom a call asks to review who works for none of those concerned: invited by mail, and of use once they accept. What was declined
-- or ended stays written, and the same address may be asked again.
create table expert (
    id              uuid        not null primary key,
    call_id         uuid        not null references call,
    email           text        not null check (email <> '' and email = lower(email)),
    name            text        not null check (name <> ''),
    language        text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    organization_id uuid        references organization,
    affiliation     text        check (affiliation <> ''),
    fields          text[]      not null,
    invited_by      uuid        not null references account,
    invited_at      timestamptz not null,
    sent_at         timestamptz not null check (sent_at >= invited_at),
    account_id      uuid        references account,
    accepted_at     timestamptz check (accepted_at >= sent_at),
    declined_at     timestamptz check (declined_at >= sent_at),
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    ended_by        uuid        references account,
    ended_at        timestamptz,
    check ((organization_id is null) <> (affiliation is null)),
    check (accepted_at is null or (account_id is not null and declined_at is null)),
    check ((reason is null) = (reason_language is null)),
    check (reason is null or declined_at is not null),
    check ((ended_by is null) = (ended_at is null)),
    check (ended_at is null or declined_at is null)
);
create unique index expert_once on expert (call_id, email) where declined_at is null and ended_at is null;
create unique index expert_of on expert (account_id, call_id) where accepted_at is not null and ended_at is null;
create index expert_of_call on expert (call_id, invited_at);

alter table review drop constraint review_seat_check;
alter table review add constraint review_seat_check check (seat in ('COMPANY', 'CENTRE', 'EXPERT'));

-- Who convenes reviewers sees whom they asked, and each expert themselves; whoever holds the link of a mail is shown it by the portal.
alter table expert enable row level security;
create policy expert_seen on expert using (
    (select onlooker_is_portal())
    or account_id = (select onlooker_account())
    or (select onlooker_is_administrator())
    or call_id in (
        select c.id from call c join program g on g.id = c.program_id where g.operator_id = (select onlooker_organization())))
    with check (true);

-- What this person was given as an expert and sees for no other reason, as long as it is judged: never what is in conflict, nor what
-- their own organisation proposes. It runs as the owner of the tables, who sees all; most people are no experts and wait for one look
-- into an index.
create function entrusted_to(person uuid, organization uuid, administrator boolean) returns uuid[]
    language plpgsql stable parallel safe security definer set search_path from current as $$
begin
    if person is null or administrator
        or not exists (select from expert where account_id = person and accepted_at is not null and ended_at is null) then return '{}';
    end if;
    return coalesce((
        select array_agg(p.id) from assignment a
        join proposal p on p.id = a.proposal_id
        join expert e on e.account_id = a.account_id and e.call_id = p.call_id and e.accepted_at is not null and e.ended_at is null
        join program g on g.id = p.program_id
        where a.account_id = person and a.confirmed_at is not null and p.status = 'SUBMITTED' and p.submitted_at is not null
            and not coalesce(e.organization_id = any (p.applicant_id || p.partners), false)
            and not exists (
                select from conflict x where x.account_id = person and x.ended_at is null
                    and x.organization_id = any (p.applicant_id || p.partners))
            and not coalesce(organization = any (
                array[p.applicant_id, p.owner_id, p.centre_id, g.supervisor_id, g.operator_id] || p.partners || p.funders), false)),
        '{}');
end $$;

-- Asked within a query of its own it is found out once for a statement.
create function onlooker_entrusted() returns uuid[] stable parallel safe
return entrusted_to(onlooker_account(), onlooker_organization(), onlooker_is_administrator());

-- Whether the one who looks has judged this at that stage, and at all stages where anybody has: whoever may not see the reviews of
-- others before cannot find out themselves.
create function onlooker_judged(judged uuid, at_stage text) returns boolean
    language plpgsql stable parallel safe security definer set search_path from current as $$
begin
    return exists (select from review where proposal_id = judged and stage = at_stage and reviewer_id = onlooker_account());
end $$;
create function onlooker_judged_all(judged uuid) returns boolean
    language plpgsql stable parallel safe security definer set search_path from current as $$
begin
    return exists (select from review where proposal_id = judged and reviewer_id = onlooker_account())
        and not exists (select from review r where r.proposal_id = judged and not exists (
            select from review o where o.proposal_id = judged and o.stage = r.stage and o.reviewer_id = onlooker_account()));
end $$;

-- As V20261127_2202; beside them an expert sees what they were given.
alter policy proposal_seen on proposal using (
    (select onlooker_is_portal())
    or applicant_id = (select onlooker_organization())
    or (select onlooker_organization()) = any (partners)
    or (submitted_at is not null
        and not applicant_id = any ((select onlooker_avoids())::uuid[])
        and not partners && (select onlooker_avoids())
        and (
            owner_id = (select onlooker_organization())
            or centre_id = (select onlooker_organization())
            or (select onlooker_organization()) = any (funders)
            or (select onlooker_is_administrator())
            or program_id in (
                select id from program
                where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization()))
            or id = any ((select onlooker_entrusted())::uuid[]))));

-- An expert sees the proposal with its answers, files and partners; what happened to it, what was found, asked and written before is
-- for those who run the programme.
do $$
declare name text;
begin
    foreach name in array array['proposal_step', 'waiting', 'proposal_sketch', 'proposal_finding', 'proposal_request', 'proposal_stage',
            'batch_line'] loop
        execute format('alter policy %I on %I using ((select onlooker_is_portal())
            or (exists (select from proposal where id = proposal_id) and not proposal_id = any ((select onlooker_entrusted())::uuid[])))',
            name || '_seen', name);
    end loop;
end $$;

alter policy alike_seen on alike using (
    (select onlooker_is_portal())
    or (exists (select from proposal where id = proposal_id) and exists (select from proposal where id = other_id)
        and not proposal_id = any ((select onlooker_entrusted())::uuid[]) and not other_id = any ((select onlooker_entrusted())::uuid[])));

alter policy proposal_version_seen on proposal_version using (
    (select onlooker_is_portal())
    or exists (select from proposal p where p.id = proposal_id
        and not p.id = any ((select onlooker_entrusted())::uuid[])
        and (proposal_version.number is not null or p.applicant_id = (select onlooker_organization())
            or (select onlooker_organization()) = any (p.partners))));

alter policy proposal_partner_finding_seen on proposal_partner_finding using (
    (select onlooker_is_portal())
    or (not proposal_id = any ((select onlooker_entrusted())::uuid[])
        and exists (select from proposal_partner p where p.proposal_id = proposal_partner_finding.proposal_id
            and p.organization_id = proposal_partner_finding.organization_id)));

-- At which stage it is judged is for everyone who judges it; who let it pass is not. A view reads as the owner of the tables.
create view entrusted_stage as
select proposal_id, stage from proposal_stage where proposal_id = any ((select onlooker_entrusted())::uuid[]);

-- Experts see who is to review: themselves. Of reviews and remarks, their own, and the others' once they have judged.
alter policy assignment_seen on assignment using (
    (select onlooker_is_portal())
    or (account_id = (select onlooker_account()) or not proposal_id = any ((select onlooker_entrusted())::uuid[]))
        and exists (select from proposal p
            where p.id = proposal_id and p.submitted_at is not null
                and p.applicant_id is distinct from (select onlooker_organization())
                and not coalesce((select onlooker_organization()) = any (p.partners), false)));

alter policy review_seen on review using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from (select onlooker_organization())
            and not coalesce((select onlooker_organization()) = any (p.partners), false))
        and (reviewer_id = (select onlooker_account()) or not proposal_id = any ((select onlooker_entrusted())::uuid[])
            or onlooker_judged(proposal_id, stage)));

alter policy review_remark_seen on review_remark using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from (select onlooker_organization())
            and not coalesce((select onlooker_organization()) = any (p.partners), false))
        and (author_id = (select onlooker_account()) or not proposal_id = any ((select onlooker_entrusted())::uuid[])
            or onlooker_judged_all(proposal_id)));

alter policy feedback_seen on feedback using (
    (select onlooker_is_portal())
    or not proposal_id = any ((select onlooker_entrusted())::uuid[]) and exists (select from proposal p
        where p.id = proposal_id and (given_at is not null
            or (p.applicant_id is distinct from (select onlooker_organization())
                and not coalesce((select onlooker_organization()) = any (p.partners), false)))));
