/** Round tables: what is said there, what it is merged into, what is done about it, and what each who spoke learns of that. */
@ApplicationModule(allowedDependencies = {"events", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.roundtables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
