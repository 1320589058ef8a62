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
 *     var proposal = proposals.facts(accepted.id());
 *     post.tell(organizations.writers(proposal.applicant()), About.PROPOSAL_ACCEPTED, accepted,
 *             "/proposals/" + accepted.id(), proposal.title(), proposal.centre(), new Quote(proposal.reason()));
 * }
 * </pre>
 * <li>the module's name among {@code allowedDependencies} below.
 * </ol>
 * An argument is a text, a number (for plurals), an {@code OrganizationId} (its name in the reader's language), a
 * {@code ZonedDateTime} (a moment, written out with its zone), a {@code ToTheSecond} (the same on a receipt), a
 * {@code Quote} (what somebody wrote, whole, at the end of a mail) or a {@code Wording} (a key of the messages). Tell
 * only members of organisations that may see the thing, for its title says something too. A listener runs after the
 * commit, in a transaction of its own, again after a restart if it was not done; an event delivered twice tells once. A
 * link that proves something never passes through here: see {@code ProvingLinks}.
 */
@ApplicationModule(
        allowedDependencies = {
            "duplicates",
            "matching",
            "reviews",
            "proposals",
            "meetings",
            "pitches",
            "roundtables",
            "events",
            "delegations",
            "offers",
            "challenges",
            "programs",
            "organizations",
            "accounts"
        })
@NullMarked
package ieum.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
