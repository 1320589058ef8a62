package ieum.proposals.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record InformationAnswerForm(@NotBlank @Size(max = 4000) String answer) {}
