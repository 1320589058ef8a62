@NullMarked
package ieum.audit.web;

import org.jspecify.annotations.NullMarked;
