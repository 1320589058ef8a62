/** Fairs, meetings and workshops: their sessions, who registers for them, and the figures of who did. */
@ApplicationModule(
        allowedDependencies = {"programs", "organizations", "files", "concepts", "forms", "translations", "accounts"})
@NullMarked
package ieum.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
