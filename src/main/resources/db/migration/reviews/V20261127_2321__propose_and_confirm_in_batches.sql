-- A batch proposes where two persons decide, and another confirms what was proposed, as it was when it was looked at.
alter table batch
    drop constraint batch_outcome_check,
    drop constraint batch_reason_of_decision,
    add constraint batch_outcome_check check (outcome in ('PASS', 'ACCEPT', 'WAITLIST', 'DECLINE', 'CONFIRM')),
    add constraint batch_reason_of_decision check (
        (outcome is null or outcome in ('PASS', 'CONFIRM')) = (reason is null));

alter table batch_line
    add column proposed uuid,
    drop constraint batch_line_result_check,
    add constraint batch_line_result_check
        check (result in ('PASSED', 'PROPOSED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'REFUSED'));
