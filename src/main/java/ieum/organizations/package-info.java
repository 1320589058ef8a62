/** Companies, startups, centres, their members, and on whose behalf someone looks at a page. */
@ApplicationModule(allowedDependencies = {"accounts", "files", "concepts"})
@NullMarked
package ieum.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
