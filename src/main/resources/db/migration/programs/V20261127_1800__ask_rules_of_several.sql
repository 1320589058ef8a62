-- Of whom a rule is asked where several propose together; proposals are counted by who submits them.
alter table call_rule add column scope text not null default 'LEAD' check (scope in ('LEAD', 'EVERYONE', 'ANYONE'));
alter table call_rule alter column scope drop default;
alter table call_rule add check (scope = 'LEAD' or kind <> 'OPEN_PROPOSALS_AT_MOST');
