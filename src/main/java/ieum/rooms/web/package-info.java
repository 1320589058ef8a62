@NullMarked
package ieum.rooms.web;

import org.jspecify.annotations.NullMarked;
