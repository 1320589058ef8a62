@NullMarked
package ieum.programs.web;

import org.jspecify.annotations.NullMarked;
