/** The language in which lists are searched: words, phrases, keys with values, not, or. Knows no table and no framework. */
@NullMarked
package ieum.shared.search;

import org.jspecify.annotations.NullMarked;
