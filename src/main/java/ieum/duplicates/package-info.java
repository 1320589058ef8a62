/** Organisations that are registered twice, under whatever spellings: found, made one, and made two again where that was wrong. */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
