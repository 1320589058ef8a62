@NullMarked
package ieum.matching.web;

import org.jspecify.annotations.NullMarked;
