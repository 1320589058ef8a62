-- Neither verified nor refused, or changed since: staff are told how many wait, on each of their first pages.
alter table organization add column waits boolean not null default false;

create function organization_waits(organization organization) returns boolean stable
return organization.kind <> 'PERSON'
    and not exists (select from organization_verification v where v.organization_id = organization.id)
    and not exists (select from organization_refusal r where r.organization_id = organization.id and r.answered_at is null);

update organization o set waits = true where organization_waits(o);
create index organization_waiting on organization (id) where waits;

create function mark_organization() returns trigger language plpgsql set search_path from current as $$
begin
    new.waits := organization_waits(new);
    return new;
end $$;
create trigger organization_marked before insert or update on organization for each row execute function mark_organization();

create function mark_organization_of() returns trigger language plpgsql set search_path from current as $$
declare changed uuid := coalesce(new.organization_id, old.organization_id);
begin
    update organization o set waits = not o.waits where o.id = changed and o.waits <> organization_waits(o);
    return null;
end $$;
create trigger verification_marks after insert or update or delete on organization_verification
    for each row execute function mark_organization_of();
create trigger refusal_marks after insert or update or delete on organization_refusal
    for each row execute function mark_organization_of();
