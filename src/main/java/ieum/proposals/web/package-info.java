@NullMarked
package ieum.proposals.web;

import org.jspecify.annotations.NullMarked;
