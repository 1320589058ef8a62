/** Whom centres bring together: introductions, what the two write to each other, and matches that count once both confirmed them. */
@ApplicationModule(
        allowedDependencies = {
            "proposals",
            "offers",
            "challenges",
            "programs",
            "organizations",
            "concepts",
            "files",
            "accounts"
        })
@NullMarked
package ieum.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
