@NullMarked
package ieum.searches.web;

import org.jspecify.annotations.NullMarked;
