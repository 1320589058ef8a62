/** What words stand for: the language of a text, the terms under which it is found, and the fields of technology. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ieum.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
