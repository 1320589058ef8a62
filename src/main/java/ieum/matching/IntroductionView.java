package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as its viewer may see it.
 *
 * @param common what the texts of both have in common, where a suggestion said so
 * @param carried the earlier proposal that its acceptance makes a draft of; for its applicant and the centre alone
 */
public record IntroductionView(
        IntroductionId id,
        @Nullable ChallengeId challenge,
        ProgramId program,
        OrganizationId demand,
        String demandName,
        OrganizationId startup,
        String startupName,
        OrganizationId centre,
        String centreName,
        Text topic,
        @Nullable Text remark,
        List<Reason> common,
        IntroductionStatus status,
        @Nullable OrganizationId requestedBy,
        @Nullable ProposalId proposal,
        @Nullable ProposalId carried,
        @Nullable Instant toldAt,
        List<IntroductionStep> steps,
        List<IntroductionReply> replies,
        ZoneId zone) {
    /** What it is shown with. */
    record Named(String demand, String startup, String centre, ZoneId zone) {}

    public Optional<IntroductionReply> reply(Side side) {
        return replies.stream().filter(reply -> reply.side() == side).findFirst();
    }

    public OrganizationId organization(Side side) {
        return side == Side.DEMAND ? demand : startup;
    }

    public String name(Side side) {
        return side == Side.DEMAND ? demandName : startupName;
    }

    public String nameOf(@Nullable OrganizationId organization) {
        if (demand.equals(organization)) return demandName;
        return startup.equals(organization) ? startupName : centreName;
    }

    /** The sides that have still to reply. */
    public List<Side> waitsFor() {
        if (status != IntroductionStatus.INTRODUCED) return List.of();
        return replies.stream()
                .filter(IntroductionReply::isOpen)
                .map(IntroductionReply::side)
                .toList();
    }

    /** Until when somebody is to reply, while one does not. */
    public @Nullable Instant due() {
        return status != IntroductionStatus.INTRODUCED
                ? null
                : replies.stream()
                        .filter(IntroductionReply::isOpen)
                        .map(IntroductionReply::due)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What ended it, where it was declined. */
    public Optional<IntroductionStep> refusal() {
        return Optional.of(steps.getLast()).filter(step -> step.status() == IntroductionStatus.DECLINED);
    }

    /** What the side that asked for it wrote. */
    public Optional<IntroductionStep> request() {
        return steps.stream()
                .filter(step -> step.organization() != null && step.status() == IntroductionStatus.SUGGESTED)
                .findFirst();
    }

    /** Its way so far and, while it goes on, what is still ahead of it. */
    public List<IntroductionStatus> way() {
        if (status == IntroductionStatus.DECLINED)
            return Stream.concat(
                            steps.stream().map(IntroductionStep::status).filter(one -> one != status),
                            Stream.of(status))
                    .distinct()
                    .toList();
        return Stream.of(IntroductionStatus.values())
                .filter(one -> one != IntroductionStatus.DECLINED)
                // what the centre noted before is none of the sides' business
                .filter(one -> one != IntroductionStatus.SUGGESTED || reached(one) != null)
                .toList();
    }

    /** When it came there last. */
    public @Nullable Instant reached(IntroductionStatus one) {
        if (one.compareTo(status) > 0) return null;
        return steps.reversed().stream()
                .filter(step -> step.status() == one)
                .map(IntroductionStep::at)
                .findFirst()
                .orElse(null);
    }

    /** As a side sees it, which does not know what the centre noted before anybody was told. */
    IntroductionView forSide(OrganizationId side) {
        return new IntroductionView(
                id,
                challenge,
                program,
                demand,
                demandName,
                startup,
                startupName,
                centre,
                centreName,
                topic,
                toldAt == null ? null : remark,
                toldAt == null ? List.of() : common,
                status,
                requestedBy,
                proposal,
                startup.equals(side) ? carried : null,
                toldAt,
                steps.stream()
                        .filter(step -> step.status() != IntroductionStatus.SUGGESTED || step.organization() != null)
                        .toList(),
                replies,
                zone);
    }
}
