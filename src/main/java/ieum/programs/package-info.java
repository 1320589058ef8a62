/** Programmes, the centres that run them, their calls, and the places that take part in them. */
@ApplicationModule(allowedDependencies = {"translations", "forms", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
