@NullMarked
package ieum.imports.web;

import org.jspecify.annotations.NullMarked;
