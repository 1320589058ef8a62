package ieum.matching;

import ieum.organizations.OrganizationId;

/** How an organisation met its duty to reply: of those that it was asked and that are answered or overdue, how many in time. */
public record ReplyRate(OrganizationId organization, String name, int asked, int inTime) {
    public int late() {
        return asked - inTime;
    }

    public int percent() {
        return asked == 0 ? 0 : Math.round(100f * inTime / asked);
    }

    ReplyRate named(String name) {
        return new ReplyRate(organization, name, asked, inTime);
    }
}
