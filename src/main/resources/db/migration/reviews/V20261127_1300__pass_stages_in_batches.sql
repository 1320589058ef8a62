-- A batch can let proposals pass a stage of their call. That needs no reason; which stage it is, is said when it is planned.
alter table batch
    add column stage text check (stage in ('SCREENING', 'REVIEW', 'INTERVIEW', 'PITCH', 'ONBOARDING')),
    drop constraint batch_outcome_check,
    drop constraint batch_check,
    add constraint batch_outcome_check check (outcome in ('PASS', 'ACCEPT', 'WAITLIST', 'DECLINE')),
    add constraint batch_reason_of_decision check ((outcome is null or outcome = 'PASS') = (reason is null)),
    add constraint batch_stage_of_passing check ((outcome is not distinct from 'PASS') = (stage is not null));

alter table batch_line
    drop constraint batch_line_result_check,
    add constraint batch_line_result_check check (result in ('PASSED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'REFUSED'));
