package ieum.events.web;

import ieum.events.EventId;
import jakarta.validation.constraints.NotNull;

/** Within which event another one takes place. */
record WithinForm(@NotNull EventId parent) {}
