/** People signing in: password, sessions, language of the pages, signed links. Knows nothing of organisations. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ieum.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
