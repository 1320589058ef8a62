-- What the check found when the file was sent, for the list of files; unknown of those sent before.
alter table import_file add column problem_count int check (problem_count >= 0);
