-- Whose texts changed, noted in the transaction of the change. Every node reads on from where it was: from the oldest
-- transaction that was still going on then, for what was written earlier may be committed later.
create table text_change (
    position   bigint not null generated always as identity primary key,
    kind       text   not null,
    id         uuid   not null,
    written_by xid8   not null default pg_current_xact_id()
);
create index text_change_in_order on text_change (written_by, position);

-- A trigger gives the kind of thing, and the column that names which one.
create function note_changed_text() returns trigger language plpgsql set search_path from current as $$
begin
    insert into text_change (kind, id)
    values (tg_argv[0], (case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[1])::uuid);
    return null;
end $$;
