@NullMarked
package ieum.forms.web;

import org.jspecify.annotations.NullMarked;
