/** One-to-one meetings: who wishes to meet whom, the plan of the day with its certificate, and what each meeting brought. */
@ApplicationModule(
        allowedDependencies = {
            "assignments",
            "matching",
            "currencies",
            "delegations",
            "pitches",
            "events",
            "organizations",
            "concepts",
            "accounts"
        })
@NullMarked
package ieum.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
