/**
 * Tells people what happened that concerns them: notices in the portal, and mails from an outbox in the database.
 *
 * <p>To tell of one more event, whichever module publishes it:
 * <ol>
 * <li>a constant in {@code About}, which says whether it is a notice, a mail or both;
 * <li>its words in {@code messages/notifications*.properties}: {@code notice.NAME}, or {@code mail.NAME.subject} and
 *     {@code mail.NAME.body}, or all three, with the same arguments;
 * <li>a listener, in the class of its module ({@code OrganizationNews} for one), which fetches facts through doors:
 * <pre>
 * &#64;ApplicationModuleListener
 * void on(ProposalAccepted accepted) {
 *     var proposal = proposals.get(accepted.id());
 *     post.tell(organizations.writers(proposal.applicant()), About.PROPOSAL_ACCEPTED, accepted,
 *             "/proposals/" + accepted.id(), proposal.title(), proposal.deadline().atZone(proposal.zone()));
 * }
 * </pre>
 * <li>the module's name among {@code allowedDependencies} below.
 * </ol>
 * An argument is a text, a number (for plurals), an {@code OrganizationId} (its name in the reader's language), a
 * {@code ZonedDateTime} (a moment, written out with its zone) or a {@code Wording} (a key of the messages). A listener
 * runs after the commit, in a transaction of its own, again after a restart if it was not done; an event delivered
 * twice tells once. A link that proves something never passes through here: see {@code ProvingLinks}.
 */
@ApplicationModule(allowedDependencies = {"organizations", "accounts"})
@NullMarked
package ieum.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
