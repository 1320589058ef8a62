@NullMarked
package ieum.pitches.web;

import org.jspecify.annotations.NullMarked;
