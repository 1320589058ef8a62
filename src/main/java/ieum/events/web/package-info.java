@NullMarked
package ieum.events.web;

import org.jspecify.annotations.NullMarked;
