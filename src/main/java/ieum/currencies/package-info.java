/** What one currency was worth in another, on which day and by whose word. */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.currencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
