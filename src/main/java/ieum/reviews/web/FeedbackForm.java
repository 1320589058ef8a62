package ieum.reviews.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What one applicant is told. */
record FeedbackForm(@NotBlank @Size(max = 12000) String words, int version) {}
