/** What words stand for: the language of a text, and the terms under which it is found. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ieum.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
