-- Also a number that two organisations have in the registers of two countries.
alter table alike drop constraint alike_reason_check;
alter table alike add constraint alike_reason_check check (reason in ('FILE', 'TITLE', 'TEXT', 'MEMBER', 'WEBSITE', 'NUMBER'));
