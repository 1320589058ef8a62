-- Until when a challenge takes proposals, by itself or by its call: lists go by it, and find the first without sorting all.
alter table challenge add column due_at timestamptz;
update challenge c set due_at = least(c.closes_at, k.closes_at) from call k where k.id = c.call_id;
alter table challenge alter column due_at set not null;
create index challenge_due on challenge (status, due_at, id);

create function copy_deadline() returns trigger language plpgsql set search_path from current as $$
begin
    new.due_at := least(new.closes_at, (select k.closes_at from call k where k.id = new.call_id));
    return new;
end $$;
create trigger challenge_deadline before insert or update on challenge for each row execute function copy_deadline();

create function copy_deadline_of_call() returns trigger language plpgsql set search_path from current as $$
begin
    update challenge set due_at = least(closes_at, new.closes_at) where call_id = new.id;
    return null;
end $$;
create trigger call_deadline after update on call for each row
    when (old.closes_at is distinct from new.closes_at) execute function copy_deadline_of_call();
