/** The first page of each role: what waits for them, then how things stand. */
@ApplicationModule(
        allowedDependencies = {"reports", "events", "challenges", "programs", "organizations", "files", "accounts"})
@NullMarked
package ieum.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
