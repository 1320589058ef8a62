/** Something to try the portal on: the sources' stories, played through the doors of the modules as people would. */
@ApplicationModule(
        allowedDependencies = {
            "matching",
            "reviews",
            "news",
            "meetings",
            "pitches",
            "roundtables",
            "events",
            "delegations",
            "offers",
            "proposals",
            "forms",
            "challenges",
            "programs",
            "organizations",
            "files",
            "accounts"
        })
@NullMarked
package ieum.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
