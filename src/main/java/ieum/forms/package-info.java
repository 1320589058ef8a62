/**
 * Forms that staff build without code: sections, questions, conditions and labels in several languages, in versions that
 * stay as they were published. Whoever asks something keeps the answers; here they are checked.
 */
@ApplicationModule(allowedDependencies = {"organizations", "concepts", "files", "accounts"})
@NullMarked
package ieum.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
