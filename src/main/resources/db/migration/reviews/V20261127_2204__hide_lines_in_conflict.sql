-- A line of a batch is seen with its proposal only, so that neither it nor their number tells of one in conflict.
alter table batch_line enable row level security;
create policy batch_line_seen on batch_line using (
    (select onlooker_is_portal()) or exists (select from proposal where id = proposal_id)) with check (true);
