@NullMarked
package ieum.meetings.web;

import org.jspecify.annotations.NullMarked;
