package ieum.proposals.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record StepBackForm(@NotBlank @Size(max = 2000) String reason) {
    static StepBackForm empty() {
        return new StepBackForm("");
    }
}
