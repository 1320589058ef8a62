/** How company and centre judge a proposal: scores by criterion, comments, and the decision with its reason. */
@ApplicationModule(
        allowedDependencies = {
            "assignments",
            "forms",
            "proposals",
            "challenges",
            "programs",
            "organizations",
            "concepts",
            "accounts"
        })
@NullMarked
package ieum.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
