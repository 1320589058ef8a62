/** Lists of earlier years, brought in as CSV or XLSX: a dry run first, then all rows or none. */
@ApplicationModule(
        allowedDependencies = {"proposals", "challenges", "programs", "organizations", "concepts", "accounts"})
@NullMarked
package ieum.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
