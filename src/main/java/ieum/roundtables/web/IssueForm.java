package ieum.roundtables.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an issue is called. */
record IssueForm(@NotBlank @Size(max = 300) String title) {}
