-- One organisation that was registered twice is made one. The row of the absorbed one goes, so that it is in no list, choice or count,
-- and everything that names it names the other from then on. What was moved, and what could not be, stays written, so that it can be undone.
create table organization_merge (
    id           uuid        not null primary key,
    -- no longer there, unless it was undone
    absorbed_id  uuid        not null,
    absorbed     jsonb       not null,
    into_id      uuid        not null,
    -- as it was before
    into_before  jsonb       not null,
    reason       text        not null check (reason <> ''),
    merged_by    uuid        not null references account,
    merged_at    timestamptz not null,
    undone_by    uuid        references account,
    undone_at    timestamptz,
    -- rows that could not go back
    lost         int,
    check ((undone_by is null) = (undone_at is null) and (undone_at is null) = (lost is null))
);
create unique index organization_merge_of on organization_merge (absorbed_id) where undone_at is null;
create index organization_merge_into on organization_merge (into_id) where undone_at is null;
create index organization_merge_by_time on organization_merge (merged_at desc, id);

-- MOVED names the other one now, and so does a list that is LISTED; LEFT would have been there twice, and is kept here alone; ADDED was made in the place of what was left.
create table organization_merge_row (
    merge_id uuid   not null references organization_merge,
    position bigint not null generated always as identity,
    kind     text   not null check (kind in ('MOVED', 'LISTED', 'LEFT', 'ADDED')),
    of_table text   not null,
    of_column text  not null,
    -- the columns of its primary key, as they are after
    key      jsonb  not null,
    fields   jsonb,
    primary key (merge_id, position)
);

-- Further names under which an organisation is found, more than one in a language.
create table organization_spelling (
    organization_id uuid not null references organization,
    name            text not null check (name <> ''),
    primary key (organization_id, name)
);
create index organization_spelling_name on organization_spelling (lower(name));

-- Two that look like one and are not, as somebody said.
create table organization_distinct (
    one_id   uuid        not null references organization,
    other_id uuid        not null references organization,
    said_by  uuid        not null references account,
    said_at  timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index organization_distinct_other on organization_distinct (other_id);

-- By what it sounds like, for finding those that are one; made by the portal, and gone whenever its names change.
create table organization_sound (
    organization_id uuid   not null primary key references organization on delete cascade,
    engine          int    not null,
    sounds          text[] not null
);
create index organization_sound_of on organization_sound using gin (sounds);

-- Two that may be one, and what speaks for it; found anew with their sounds.
create table organization_likeness (
    one_id   uuid   not null references organization on delete cascade,
    other_id uuid   not null references organization on delete cascade,
    points   int    not null check (points between 0 and 100),
    grounds  text[] not null check (grounds <@ array['NAME', 'WEBSITE', 'NUMBER', 'REGION', 'COUNTRY']),
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index organization_likeness_by_points on organization_likeness (points desc, one_id, other_id);
create index organization_likeness_other on organization_likeness (other_id);
alter table organization_likeness enable row level security;
create policy organization_likeness_seen on organization_likeness using (
    (select onlooker_is_portal())
    or not (one_id = any ((select onlooker_avoids())::uuid[]) or other_id = any ((select onlooker_avoids())::uuid[])));

create function forget_organization_sound() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op <> 'INSERT' then
        delete from organization_sound where organization_id = (to_jsonb(old) ->> tg_argv[0])::uuid;
    end if;
    if tg_op <> 'DELETE' then
        delete from organization_sound where organization_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
    end if;
    return null;
end $$;
create trigger organization_sound after update of name, website, registration_number, country on organization
    for each row execute function forget_organization_sound('id');
create trigger organization_name_sound after insert or update or delete on organization_name
    for each row execute function forget_organization_sound('organization_id');
create trigger organization_spelling_sound after insert or update or delete on organization_spelling
    for each row execute function forget_organization_sound('organization_id');

-- Every name that an organisation goes by.
create view organization_called with (security_invoker = true) as
select id as organization_id, name from organization
union all select organization_id, name from organization_name
union all select organization_id, name from organization_spelling;

-- Each column that names an organisation: those with a foreign key, and those without one that do so all the same.
create function organization_columns() returns table (of_table text, of_column text) language sql stable set search_path from current as $$
    select c.conrelid::regclass::text, a.attname::text
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'organization'::regclass
        and c.conrelid not in ('organization_distinct'::regclass, 'organization_sound'::regclass, 'organization_likeness'::regclass)
    union all
    select t.name, t.col from (values ('judgement', 'organization_id'), ('judgement', 'subject'), ('judgement', 'asked_id'),
        ('room_places', 'subject'),
        ('external_reference', 'thing_id'), ('translation', 'thing')) t (name, col)
    where to_regclass(t.name) is not null
        and not exists (select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'organization'::regclass and c.conrelid = to_regclass(t.name) and a.attname = t.col)
    order by 1, 2
$$;

-- How much hangs on one.
create function organization_rows(id uuid) returns table (of_table text, number bigint)
    language plpgsql stable security definer set search_path from current as $$
declare
    place record;
begin
    for place in select c.of_table as t, array_agg(c.of_column) as columns from organization_columns() c group by 1 loop
        of_table := place.t;
        execute format('select count(*) from %s where $1 in (%s)', place.t,
            (select string_agg(quote_ident(c), ', ') from unnest(place.columns) c)) into number using id;
        if number > 0 then return next; end if;
    end loop;
end $$;

create function primary_key_of(of_table regclass) returns text[] language sql stable set search_path from current as $$
    select array_agg(a.attname::text order by k.at) from pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, at)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = of_table and i.indisprimary
$$;

-- The condition that a row has this key, typed as its columns are.
create function has_key(of_table regclass, key jsonb) returns text language sql stable set search_path from current as $$
    select string_agg(format('%I = %L::%s', k.key, k.value, format_type(a.atttypid, a.atttypmod)), ' and ')
    from jsonb_each_text(key) k join pg_attribute a on a.attrelid = of_table and a.attname = k.key
$$;

create function pick(fields jsonb, columns text[]) returns jsonb language sql immutable as $$
    select jsonb_object_agg(c, fields -> c) from unnest(columns) c
$$;

-- All columns but those that the database makes by itself.
create function insert_again(of_table regclass, fields jsonb) returns boolean language plpgsql set search_path from current as $$
declare
    columns text;
begin
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = of_table and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, $1)',
        of_table, columns, columns, of_table) using fields;
    return true;
exception when unique_violation or foreign_key_violation or check_violation or exclusion_violation then
    return false;
end $$;

-- Whoever calls has locked both and decided that they are one.
create function merge_organizations(merge uuid, absorbed uuid, kept uuid) returns void
    language plpgsql security definer set search_path from current as $$
declare
    place record;
    found record;
    keys text[];
    later jsonb;
    one uuid;
    other uuid;
begin
    if exists (select from proposal_partner pp join proposal p on p.id = pp.proposal_id
        where pp.organization_id = absorbed and p.number is not null) then
        raise exception 'A receipt names it' using errcode = 'restrict_violation';
    end if;
    for place in select c.of_table, c.of_column from organization_columns() c loop
        keys := primary_key_of(place.of_table::regclass);
        for found in execute format('select to_jsonb(t) as was, t.ctid from %s t where %I = $1', place.of_table, place.of_column)
            using absorbed loop
            later := pick(found.was, keys);
            if later ? place.of_column then later := jsonb_set(later, array[place.of_column], to_jsonb(kept)); end if;
            begin
                execute format('update %s set %I = $1 where %s', place.of_table, place.of_column,
                    has_key(place.of_table::regclass, pick(found.was, keys))) using kept;
                if place.of_table = 'event_registration' then
                    -- by which those who come for one are counted together
                    update event_registration set organization_key = 'id:' || kept
                    where id = (found.was ->> 'id')::uuid and organization_key = 'id:' || absorbed;
                end if;
                insert into organization_merge_row (merge_id, kind, of_table, of_column, key)
                values (merge, 'MOVED', place.of_table, place.of_column, later);
            exception when unique_violation or check_violation then
                -- it stands there for the other already, or would be between the two
                execute format('delete from %s where %s', place.of_table,
                    has_key(place.of_table::regclass, pick(found.was, keys)));
                insert into organization_merge_row (merge_id, kind, of_table, of_column, key, fields)
                values (merge, 'LEFT', place.of_table, place.of_column, pick(found.was, keys), found.was);
                if place.of_table = 'tie' then
                    -- the lesser id comes first
                    select case w.o when absorbed then kept else w.o end, case w.t when absorbed then kept else w.t end into one, other
                    from (select (found.was ->> 'one_id')::uuid as o, (found.was ->> 'other_id')::uuid as t) w;
                    if one <> other then
                        insert into tie (one_id, other_id, kind, source, since)
                        values (least(one, other), greatest(one, other), found.was ->> 'kind', found.was ->> 'source',
                            (found.was ->> 'since')::timestamptz)
                        on conflict do nothing returning pick(to_jsonb(tie), array['one_id', 'other_id', 'kind']) into later;
                        if later is not null and later ? 'kind' then
                            insert into organization_merge_row (merge_id, kind, of_table, of_column, key)
                            values (merge, 'ADDED', 'tie', place.of_column, later);
                        end if;
                    end if;
                end if;
            end;
        end loop;
    end loop;
    for place in select t.of_table, t.of_column from (values ('proposal', 'partners'), ('proposal', 'funders')) t (of_table, of_column)
        where to_regclass(t.of_table) is not null loop
        keys := primary_key_of(place.of_table::regclass);
        for found in execute format('select to_jsonb(t) as was from %s t where $1 = any (%I)', place.of_table, place.of_column)
            using absorbed loop
            execute format('update %s set %I = array_replace(%I, $1, $2) where %s', place.of_table, place.of_column, place.of_column,
                has_key(place.of_table::regclass, pick(found.was, keys))) using absorbed, kept;
            insert into organization_merge_row (merge_id, kind, of_table, of_column, key, fields)
            values (merge, 'LISTED', place.of_table, place.of_column, pick(found.was, keys), found.was -> place.of_column);
        end loop;
    end loop;
    -- nobody is in conflict with those for whom they act
    for found in select to_jsonb(c) as was from conflict c join membership m on m.account_id = c.account_id and m.organization_id = kept
        where c.organization_id = kept and c.ended_at is null loop
        delete from conflict where id = (found.was ->> 'id')::uuid;
        insert into organization_merge_row (merge_id, kind, of_table, of_column, key, fields)
        values (merge, 'LEFT', 'conflict', 'organization_id', pick(found.was, array['id']), found.was);
    end loop;
    -- under whatever it was called it is found
    for found in
        select distinct on (lower(n.name)) n.name from (
            select o.name from organization o where o.id = absorbed
            union all select r.fields ->> 'name' from organization_merge_row r
            where r.merge_id = merge and r.kind = 'LEFT' and r.of_table = 'organization_name') n
        where not exists (select from organization_called c where c.organization_id = kept and lower(c.name) = lower(n.name)) loop
        insert into organization_spelling (organization_id, name) values (kept, found.name);
        insert into organization_merge_row (merge_id, kind, of_table, of_column, key)
        values (merge, 'ADDED', 'organization_spelling', 'organization_id',
            jsonb_build_object('organization_id', kept, 'name', found.name));
    end loop;
    -- what it does not tell of itself, the other may have told; a number is one firm's alone, so that its row goes first
    select to_jsonb(o) into later from organization o where o.id = absorbed;
    delete from organization_distinct where absorbed in (one_id, other_id);
    delete from organization where id = absorbed;
    update organization k set
        website = case when k.website = '' then o.website else k.website end,
        region = case when k.region = '' then o.region else k.region end,
        profile = coalesce(k.profile, o.profile),
        profile_language = case when k.profile is null then o.profile_language else k.profile_language end,
        founded_on = case when k.founded_year is null then o.founded_on else k.founded_on end,
        founded_year = coalesce(k.founded_year, o.founded_year),
        employees_on = case when k.employees is null then o.employees_on else k.employees_on end,
        employees = coalesce(k.employees, o.employees),
        registration_number = case when k.country = o.country then coalesce(k.registration_number, o.registration_number)
            else k.registration_number end,
        version = k.version + 1
    from jsonb_populate_record(null::organization, later) o where k.id = kept;
end $$;

-- Puts back what is still as the merge left it. The number of rows for which that cannot be.
create function unmerge_organizations(merge uuid) returns int
    language plpgsql security definer set search_path from current as $$
declare
    done organization_merge;
    step organization_merge_row;
    changed int;
    lost int := 0;
begin
    select * into done from organization_merge where id = merge for update;
    -- what the other has of it goes back, where nobody wrote anything else since
    update organization k set
        website = case when k.website = a.website then b.website else k.website end,
        region = case when k.region = a.region then b.region else k.region end,
        profile = case when k.profile = a.profile then b.profile else k.profile end,
        profile_language = case when k.profile = a.profile then b.profile_language else k.profile_language end,
        founded_on = case when k.founded_year = a.founded_year then b.founded_on else k.founded_on end,
        founded_year = case when k.founded_year = a.founded_year then b.founded_year else k.founded_year end,
        employees_on = case when k.employees = a.employees then b.employees_on else k.employees_on end,
        employees = case when k.employees = a.employees then b.employees else k.employees end,
        registration_number = case when k.registration_number = a.registration_number then b.registration_number
            else k.registration_number end,
        version = k.version + 1
    from jsonb_populate_record(null::organization, done.absorbed) a, jsonb_populate_record(null::organization, done.into_before) b
    where k.id = done.into_id;
    if not insert_again('organization'::regclass, done.absorbed) then
        raise exception 'The organisation cannot be registered again' using errcode = 'unique_violation';
    end if;
    for step in select * from organization_merge_row where merge_id = merge order by position desc loop
        if step.kind = 'MOVED' then
            begin
                execute format('update %s set %I = $1 where %I = $2 and %s', step.of_table, step.of_column, step.of_column,
                    has_key(step.of_table::regclass, step.key)) using done.absorbed_id, done.into_id;
                get diagnostics changed = row_count;
                lost := lost + 1 - changed;
                if step.of_table = 'event_registration' then
                    update event_registration set organization_key = 'id:' || done.absorbed_id
                    where id = (step.key ->> 'id')::uuid and organization_key = 'id:' || done.into_id
                        and organization_id = done.absorbed_id;
                end if;
            exception when unique_violation or check_violation or foreign_key_violation then
                lost := lost + 1;
            end;
        elsif step.kind = 'LISTED' then
            execute format('update %s set %I = $1 where %I = array_replace($1, $2, $3) and %s', step.of_table, step.of_column, step.of_column,
                has_key(step.of_table::regclass, step.key))
            using array(select one::uuid from jsonb_array_elements_text(step.fields) one), done.absorbed_id, done.into_id;
            get diagnostics changed = row_count;
            lost := lost + 1 - changed;
        elsif step.kind = 'ADDED' then
            execute format('delete from %s where %s', step.of_table, has_key(step.of_table::regclass, step.key));
        elsif not insert_again(step.of_table::regclass, step.fields) then
            lost := lost + 1;
        end if;
    end loop;
    return lost;
end $$;

-- What hangs on a row whose key names an organisation follows it.
do $$
declare
    c record;
begin
    for c in select k.conname, k.conrelid::regclass as of_table, pg_get_constraintdef(k.oid) as definition from pg_constraint k
        where k.contype = 'f' and k.confupdtype = 'a' and k.connamespace = current_schema()::regnamespace
            and exists (select from organization_columns() o
                join pg_attribute a on a.attrelid = o.of_table::regclass and a.attname = o.of_column
                where o.of_table::regclass = k.confrelid and a.attnum = any (k.confkey))
            and array_length(k.confkey, 1) > 1 loop
        execute format('alter table %s drop constraint %I', c.of_table, c.conname);
        execute format('alter table %s add constraint %I %s on update cascade', c.of_table, c.conname, c.definition);
    end loop;
end $$;

revoke execute on function merge_organizations(uuid, uuid, uuid) from public;
revoke execute on function unmerge_organizations(uuid) from public;
grant execute on function merge_organizations(uuid, uuid, uuid) to "${applicationRole}";
grant execute on function unmerge_organizations(uuid) to "${applicationRole}";
revoke update, delete on organization_merge_row from "${applicationRole}";

alter table organization_merge enable row level security;
create policy organization_merge_seen on organization_merge using (
    (select onlooker_is_portal()) or not (absorbed_id = any ((select onlooker_avoids())::uuid[]) or into_id = any ((select onlooker_avoids())::uuid[])));
