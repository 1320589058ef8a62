package ieum.forms;

import ieum.shared.Text;
import java.time.Instant;

/** A form as it was published, which it stays. */
public record FormVersion(FormVersionId id, FormId form, Text name, int number, FormContent content, Instant at) {}
