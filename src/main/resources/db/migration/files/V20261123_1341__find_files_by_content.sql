create index stored_file_by_content on stored_file (sha256);
