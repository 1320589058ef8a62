package ieum.programs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record EndingForm(@NotBlank @Size(max = 2000) String reason) {
    static EndingForm empty() {
        return new EndingForm("");
    }
}
