/** What demand companies look for, and who may see how much of it. */
@ApplicationModule(allowedDependencies = {"translations", "programs", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
