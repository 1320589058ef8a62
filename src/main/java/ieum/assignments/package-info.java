/** Who is given what: the best assignment under capacities, with its proof. Knows what neither side is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ieum.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
