/** What must never be: rules that a command checks on the live database, {@code bin/invariants}. */
@ApplicationModule(allowedDependencies = {"proposals", "audit"})
@NullMarked
package ieum.invariants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
