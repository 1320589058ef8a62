@NullMarked
package ieum.translations.web;

import org.jspecify.annotations.NullMarked;
