/** Figures, read from the {@code report_*} views that the owners of the data make, and from nothing else. */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
