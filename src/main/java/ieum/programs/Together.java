package ieum.programs;

import ieum.organizations.OrganizationId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who propose together, of whom the rules of a call are asked.
 *
 * @param lead the applicant, who submits
 * @param others those who take part beside it
 * @param invited those who have not answered; they do not count, and of them is said only what everyone may read
 */
public record Together(OrganizationId lead, List<OrganizationId> others, List<OrganizationId> invited) {
    public static Together alone(OrganizationId applicant) {
        return new Together(applicant, List.of(), List.of());
    }

    List<OrganizationId> all() {
        return Stream.of(List.of(lead), others, invited).flatMap(List::stream).toList();
    }
}
