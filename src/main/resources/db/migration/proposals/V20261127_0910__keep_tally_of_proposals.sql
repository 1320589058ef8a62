-- How many proposals were received, by track and status, so that figures need not read them all. Each change adds a line, so
-- that those who submit at once do not wait for one another; lines of the same are put together now and then. They are no
-- one's to write but the trigger's and that of whoever puts them together.
create table proposal_tally (
    program_id uuid   not null,
    centre_id  uuid   not null,
    status     text   not null,
    change     bigint not null
);
create index proposal_tally_of on proposal_tally (program_id, centre_id, status);

-- In the tables beside it, whichever schema is looked into when a proposal changes.
create function tally_proposal() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op <> 'INSERT' and old.submitted_at is not null then
        insert into proposal_tally values (old.program_id, old.centre_id, old.status, -1);
    end if;
    if tg_op <> 'DELETE' and new.submitted_at is not null then
        insert into proposal_tally values (new.program_id, new.centre_id, new.status, 1);
    end if;
    return null;
end $$;

create trigger proposal_comes_or_goes after insert or delete on proposal for each row execute function tally_proposal();
create trigger proposal_changes after update on proposal for each row
    when ((old.submitted_at is null, old.status, old.program_id, old.centre_id)
        is distinct from (new.submitted_at is null, new.status, new.program_id, new.centre_id))
    execute function tally_proposal();

insert into proposal_tally
select program_id, centre_id, status, count(*) from proposal where submitted_at is not null group by 1, 2, 3;

create view report_proposal_tally as
select program_id, centre_id, status, sum(change)::bigint as number from proposal_tally group by 1, 2, 3;
