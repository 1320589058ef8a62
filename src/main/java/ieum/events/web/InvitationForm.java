package ieum.events.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Organisations by name, one a line. */
record InvitationForm(@NotBlank @Size(max = 30000) String organizations) {
    List<String> names() {
        return organizations
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
