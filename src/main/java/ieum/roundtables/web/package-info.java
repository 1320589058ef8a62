@NullMarked
package ieum.roundtables.web;

import org.jspecify.annotations.NullMarked;
