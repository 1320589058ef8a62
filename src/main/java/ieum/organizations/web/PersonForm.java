package ieum.organizations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Where somebody is at home, and where they were going; to a page of the portal and nowhere else. */
record PersonForm(@NotBlank @Size(max = 2) String country, String next) {
    private static final String PAGE_OF_OURS = "/[a-z]+(/[a-z]+)*(\\?[a-z]+=[0-9a-f-]{36})?";

    PersonForm {
        next = Objects.requireNonNullElse(next, "").matches(PAGE_OF_OURS) ? next : "";
    }
}
