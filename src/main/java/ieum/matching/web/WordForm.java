package ieum.matching.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the centre says to both sides when it asks them. */
record WordForm(@Nullable @Size(max = 2000) String remark) {}
