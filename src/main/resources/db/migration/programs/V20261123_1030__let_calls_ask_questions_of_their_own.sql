-- Beside title and summary, a call asks the usual questions, those of a form, or both.
alter table call add column asks_usual boolean not null default true;
alter table call alter column asks_usual drop default;
alter table call add column form_id uuid references form;
alter table call add check (asks_usual or form_id is not null);
