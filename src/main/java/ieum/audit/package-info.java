/**
 * What happened, and what was refused: appended and never changed, and sealed so that a change would show. Every
 * {@code Happening} comes here by itself.
 */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
