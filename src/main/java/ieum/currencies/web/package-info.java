@NullMarked
package ieum.currencies.web;

import org.jspecify.annotations.NullMarked;
