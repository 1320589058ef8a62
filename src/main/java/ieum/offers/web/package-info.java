@NullMarked
package ieum.offers.web;

import org.jspecify.annotations.NullMarked;
