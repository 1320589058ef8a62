/** Matches that a centre proposes and that count once both sides have confirmed the same text. */
@ApplicationModule(
        allowedDependencies = {"proposals", "challenges", "programs", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
