/** Delegations: an organisation travels with firms of its region, and shows before whom they want to meet what they bring. */
@ApplicationModule(allowedDependencies = {"offers", "events", "organizations", "accounts"})
@NullMarked
package ieum.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
