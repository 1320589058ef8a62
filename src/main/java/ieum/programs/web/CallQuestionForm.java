package ieum.programs.web;

import ieum.organizations.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A question, with the centre that is asked where there are several; or the answer to one. */
record CallQuestionForm(
        @NotBlank @Size(max = 2000) String words, @Nullable OrganizationId centre) {}
