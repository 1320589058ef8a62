package ieum.challenges.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question, or the answer to one. */
record QuestionForm(@NotBlank @Size(max = 2000) String words) {}
