package ieum.shared.web;

import ieum.shared.Language;

/** Someone signed in chose the language of the pages. */
public record LanguageChosen(String principal, Language language) {}
