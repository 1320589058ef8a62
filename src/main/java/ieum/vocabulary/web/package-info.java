@NullMarked
package ieum.vocabulary.web;

import org.jspecify.annotations.NullMarked;
