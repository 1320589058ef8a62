/** What people keep of lists that they searched, and share with their colleagues. Lists show it by its own addresses. */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.searches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
