/**
 * The whole room: of a programme, who is best brought together with whom, so that all together suit best and nobody has more than
 * they can take. A draft that brokers change, with what each change costs.
 */
@ApplicationModule(
        allowedDependencies = {
            "matching",
            "assignments",
            "proposals",
            "challenges",
            "programs",
            "organizations",
            "concepts",
            "accounts"
        })
@NullMarked
package ieum.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
