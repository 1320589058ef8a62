/** What organisations offer and ask for outside challenges, and how others say that they are interested. */
@ApplicationModule(allowedDependencies = {"translations", "programs", "organizations", "concepts", "files", "accounts"})
@NullMarked
package ieum.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
