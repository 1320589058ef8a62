/** Pitches at events: companies say what they look for, others answer on stage, and those present score and are interested. */
@ApplicationModule(allowedDependencies = {"events", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.pitches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
