package ieum.programs;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/** A programme as a line of a list, with its call. */
public record ProgramRow(
        ProgramId id, Text name, String operatorName, int centres, Instant opensAt, Instant closesAt, ZoneId zone) {}
