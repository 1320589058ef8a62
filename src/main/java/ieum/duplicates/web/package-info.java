@NullMarked
package ieum.duplicates.web;

import org.jspecify.annotations.NullMarked;
