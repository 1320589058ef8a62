package ieum.reviews;

import ieum.forms.Answers;
import ieum.shared.Language;

/**
 * What a reviewer gives: answers to the rubric, by the keys of its questions.
 *
 * @param language of what is said in words
 */
public record ReviewText(Answers answers, Language language) {}
