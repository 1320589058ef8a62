-- What organisers say on the day of somebody who is not there yet, beside when they said themselves that they cannot.
alter table meeting_absence add column late boolean not null default false;
