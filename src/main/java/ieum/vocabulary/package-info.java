/**
 * How staff keep the portal's words: concepts of technology with their names in five languages, and the words that people miss.
 * What words mean is for {@code concepts}, which knows nobody.
 */
@ApplicationModule(allowedDependencies = {"organizations", "concepts", "accounts"})
@NullMarked
package ieum.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
