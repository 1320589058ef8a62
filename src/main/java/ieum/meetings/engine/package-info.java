/**
 * The best plan of one-to-one meetings, with its proof: the formulation, the search, the bound that no plan can pass, the
 * checker that shares nothing with the search, and why a wish is unmet. Knows neither Spring nor a database.
 *
 * <p>The problem is that of Bofill et al., "Constraint Solving Approaches to the Business-to-Business Meeting Scheduling
 * Problem", JAIR 74 (2022), with sites, travel times, interpreters, weights and an earlier plan added.
 */
@NullMarked
package ieum.meetings.engine;

import org.jspecify.annotations.NullMarked;
