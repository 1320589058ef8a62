package ieum.forms;

import ieum.shared.Text;

/** What a form is called and for. */
public record FormText(Text name, FormPurpose purpose) {}
