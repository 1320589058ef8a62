/**
 * Rehearsals: staff play a call with made people and a clock of their own, in a schema beside the portal's, and throw it all
 * away.
 */
@ApplicationModule(
        allowedDependencies = {"proposals", "challenges", "programs", "forms", "organizations", "files", "accounts"})
@NullMarked
package ieum.rehearsals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
