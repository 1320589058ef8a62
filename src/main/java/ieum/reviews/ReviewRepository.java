package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.Stage;
import ieum.proposals.ProposalId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, ReviewId> {
    Review save(Review review);

    Optional<Review> findByProposalAndReviewerAndStage(ProposalId proposal, AccountId reviewer, Stage stage);

    List<Review> findByProposalOrderBySubmittedAt(ProposalId proposal);
}
