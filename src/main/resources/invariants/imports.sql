-- reference-to-nothing: What a list brought in is still there.
select 'external_reference', r.kind || '/' || r.foreign_id
from external_reference r
    left join organization o on r.kind = 'ORGANIZATIONS' and o.id = r.thing_id
    left join challenge c on r.kind = 'CHALLENGES' and c.id = r.thing_id
    left join proposal p on r.kind = 'PROPOSALS' and p.id = r.thing_id
where coalesce(o.id, c.id, p.id) is null;

-- import-count: A list has brought in as many rows as it says.
select 'import_execution', e.import_id
from import_execution e left join external_reference r on r.import_id = e.import_id
group by e.import_id, e.row_count
having count(r.thing_id) <> e.row_count;

-- import-work-without-rows: An import that ended well in the background has brought its rows in.
select 'import_work', w.import_id
from import_work w
where w.task = 'EXECUTION' and w.ending = 'DONE'
    and not exists (select from import_execution e where e.import_id = w.import_id);
