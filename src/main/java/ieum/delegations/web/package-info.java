@NullMarked
package ieum.delegations.web;

import org.jspecify.annotations.NullMarked;
