/** Words every module uses: text, language, time, lists, "not found". Open to all, and knows no module. */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package ieum.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
