package ieum.vocabulary.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record NameLinesForm(@NotBlank @Size(max = 20_000) String lines) {}
