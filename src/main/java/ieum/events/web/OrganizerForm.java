package ieum.events.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which organisation is asked to organise an event with others, by its name. */
record OrganizerForm(@NotBlank @Size(max = 160) String name) {}
