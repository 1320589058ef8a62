/** What startups answer to challenges: drafts, attachments, submission and its receipt, withdrawal, outcome. */
@ApplicationModule(
        allowedDependencies = {"challenges", "programs", "forms", "organizations", "concepts", "files", "accounts"})
@NullMarked
package ieum.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
