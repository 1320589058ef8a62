/** What people wrote, in other languages: by people, or by a machine where a reader asks for it. What is written belongs to other modules. */
@ApplicationModule(allowedDependencies = {"organizations", "concepts", "accounts"})
@NullMarked
package ieum.translations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
