/** Attachments: stored, checked, hashed, and every reading logged. Who may read one is for the module that holds its id. */
@ApplicationModule(allowedDependencies = {"accounts"})
@NullMarked
package ieum.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
