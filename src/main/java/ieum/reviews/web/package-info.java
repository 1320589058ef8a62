@NullMarked
package ieum.reviews.web;

import org.jspecify.annotations.NullMarked;
