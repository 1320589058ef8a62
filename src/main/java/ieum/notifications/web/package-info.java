@NullMarked
package ieum.notifications.web;

import org.jspecify.annotations.NullMarked;
