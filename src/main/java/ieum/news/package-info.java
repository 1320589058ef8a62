/** News of events for the press and everyone: in several languages, under embargo, with figures from the event's own counters. */
@ApplicationModule(allowedDependencies = {"events", "programs", "organizations", "accounts"})
@NullMarked
package ieum.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
