package ieum.roundtables.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** In which words an organisation is quoted. */
record QuoteForm(@NotBlank @Size(max = 2000) String words) {}
