package ieum.programs;

import ieum.shared.Clash;

/** Thrown when a required rule of a call is not met. That it was tried is kept, so that staff can say why it failed. */
public class NotEligible extends Clash {
    /** @param together whether others who propose too could change it */
    public NotEligible(boolean together) {
        super(together ? "eligibility.notTogether" : "eligibility.notEligible");
    }
}
