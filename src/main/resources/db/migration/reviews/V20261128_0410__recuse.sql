-- Who stepped back from judging a proposal, and why; it is not given to them again.
create table recusal (
    proposal_id     uuid        not null references proposal,
    account_id      uuid        not null references account,
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    made_at         timestamptz not null,
    primary key (proposal_id, account_id)
);

-- Each sees their own, and whoever runs the programme those of the proposals that they see.
alter table recusal enable row level security;
create policy recusal_seen on recusal using (
    (select onlooker_is_portal())
    or account_id = (select onlooker_account())
    or exists (select from proposal p join program g on g.id = p.program_id
        where p.id = proposal_id and ((select onlooker_is_administrator())
            or (select onlooker_organization()) in (p.centre_id, g.operator_id))))
    with check ((select onlooker_is_portal()) or account_id = (select onlooker_account()));
