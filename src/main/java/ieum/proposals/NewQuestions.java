package ieum.proposals;

import ieum.forms.FormContent;
import java.util.Map;

/** A draft was begun under other questions than the call asks now: what moving on would change, by their keys. */
public record NewQuestions(FormContent before, FormContent now, Map<String, FormContent.Change> changes) {}
