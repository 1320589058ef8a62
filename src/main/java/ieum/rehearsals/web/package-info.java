@NullMarked
package ieum.rehearsals.web;

import org.jspecify.annotations.NullMarked;
