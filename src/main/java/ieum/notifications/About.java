package ieum.notifications;

/** What people are told of, and how. Its words are {@code notice.NAME}, {@code mail.NAME.subject} and {@code .body}. */
enum About {
    ACCESS_GRANTED(Way.BOTH),
    ACCESS_REQUESTED(Way.BOTH),
    ATTACHMENT_INFECTED(Way.BOTH),
    /** For whoever confirmed it. */
    BATCH_FINISHED(Way.NOTICE),
    BIDDING_OPENED(Way.BOTH),
    CALL_QUESTION_ANSWERED(Way.BOTH),
    /** The same, for the others who are writing. */
    CALL_QUESTION_ANSWERED_FOR_APPLICANTS(Way.NOTICE),
    CALL_QUESTION_ASKED(Way.BOTH),
    CHALLENGE_CLOSED(Way.BOTH),
    CHALLENGE_CLOSED_FOR_APPLICANTS(Way.BOTH),
    CHALLENGE_OFFERED(Way.BOTH),
    CHALLENGE_PUBLISHED(Way.BOTH),
    CHALLENGE_RETURNED(Way.BOTH),
    CREDENTIAL_CONFIRMED(Way.BOTH),
    CREDENTIAL_ENDING(Way.BOTH),
    CREDENTIAL_REFUSED(Way.BOTH),
    CLOSING_FAILED(Way.BOTH),
    DEADLINE_EXTENDED(Way.BOTH),
    EXPERT_ACCEPTED(Way.NOTICE),
    EXPERT_DECLINED(Way.NOTICE),
    EXPERT_ENDED(Way.BOTH),
    EXPERT_INVITED(Way.MAIL),
    /** With all that the applicant is told. */
    FEEDBACK_GIVEN(Way.BOTH),
    DECISION_PROPOSED(Way.BOTH),
    DECISION_RETURNED(Way.BOTH),
    /** The same as proposed, of many at once. */
    DECISIONS_PROPOSED(Way.BOTH),
    DELEGATION_CANCELLED(Way.BOTH),
    DELEGATION_FIRM_ACCEPTED(Way.NOTICE),
    DELEGATION_FIRM_DECLINED(Way.NOTICE),
    DELEGATION_FIRM_LEFT(Way.BOTH),
    DELEGATION_FIRM_REMOVED(Way.BOTH),
    DELEGATION_INVITED(Way.BOTH),
    DELEGATION_PUBLISHED(Way.NOTICE),
    EVENT_ADVANCED(Way.BOTH),
    EVENT_ANNOUNCED(Way.BOTH),
    EVENT_CANCELLED(Way.BOTH),
    EVENT_GUEST_INVITED(Way.BOTH),
    EVENT_GUEST_REMINDED(Way.BOTH),
    EVENT_MOVED(Way.BOTH),
    EVENT_ORGANIZER_ACCEPTED(Way.NOTICE),
    EVENT_ORGANIZER_DECLINED(Way.NOTICE),
    EVENT_ORGANIZER_INVITED(Way.BOTH),
    EVENT_ORGANIZER_REMOVED(Way.NOTICE),
    EVENT_REGISTERED(Way.BOTH),
    EVENT_WITHIN_ASKED(Way.BOTH),
    EVENT_WITHIN_CONFIRMED(Way.NOTICE),
    INFORMATION_GIVEN(Way.NOTICE),
    INFORMATION_REQUESTED(Way.BOTH),
    /** For the centre; the other side has still to reply. */
    INTRODUCTION_ACCEPTED(Way.NOTICE),
    INTRODUCTION_DECLINED(Way.BOTH),
    INTRODUCTION_MADE(Way.BOTH),
    INTRODUCTION_OPENED(Way.BOTH),
    INTRODUCTION_PROPOSED(Way.NOTICE),
    INTRODUCTION_REQUESTED(Way.BOTH),
    /** For both sides and the centre. */
    INTEREST_ACCEPTED(Way.BOTH),
    INTEREST_DECLINED(Way.BOTH),
    INTEREST_DECLINED_FOR_CENTRE(Way.NOTICE),
    INTEREST_EXPRESSED(Way.BOTH),
    INTEREST_PASSED_ON(Way.NOTICE),
    /** The same, for the offering side. */
    INTEREST_RECEIVED(Way.BOTH),
    INTEREST_WITHDRAWN(Way.NOTICE),
    /** For the side that has still to answer. */
    ISSUE_PUBLISHED(Way.NOTICE),
    MEETING_SCHEDULE_CHANGED(Way.BOTH),
    MEETING_WISH_ACCEPTED(Way.NOTICE),
    MEETING_WISH_MADE(Way.BOTH),
    MATCH_ANSWERED(Way.BOTH),
    MATCH_CONFIRMED(Way.BOTH),
    MATCH_DECLINED(Way.BOTH),
    /** The same as answered, for the centre. */
    MATCH_HALF_CONFIRMED(Way.NOTICE),
    MATCH_PROPOSED(Way.BOTH),
    MEASURE_MOVED(Way.NOTICE),
    MEMBER_INVITED(Way.MAIL),
    MEMBER_ROLE_CHANGED(Way.BOTH),
    MEMBER_REMOVED(Way.BOTH),
    /** Without its text. */
    MESSAGE_WRITTEN(Way.BOTH),
    ONWARD_ALLOWED(Way.NOTICE),
    OFFER_ENDING(Way.BOTH),
    ORGANIZATION_MERGED(Way.BOTH),
    ORGANIZATION_MERGE_UNDONE(Way.BOTH),
    ORGANIZATION_REFUSED(Way.BOTH),
    ORGANIZATION_REGISTERED(Way.NOTICE),
    ORGANIZATION_VERIFIED(Way.BOTH),
    PARTNER_INVITED(Way.BOTH),
    PARTNER_JOINED(Way.NOTICE),
    PARTNER_LEFT(Way.BOTH),
    PARTNER_SIGNED(Way.NOTICE),
    PASSWORD_CHANGED(Way.MAIL),
    PASSWORD_RESET_ASKED(Way.MAIL),
    /** For the company and the centre. */
    PARTICIPATION_ENDED(Way.NOTICE),
    /** For whoever held the place. */
    PLACE_RETURNED(Way.BOTH),
    PITCH_INTERESTING(Way.NOTICE),
    PROPOSAL_ACCEPTED(Way.BOTH),
    /** The same, for the company whose challenge it answers. */
    PROPOSAL_ACCEPTED_FOR_OWNER(Way.NOTICE),
    PROPOSAL_DECLINED(Way.BOTH),
    PROPOSAL_DECLINED_FOR_OWNER(Way.NOTICE),
    PROPOSAL_PROMOTED(Way.BOTH),
    /** The same, for the company and the centre. */
    PROPOSAL_PROMOTED_FOR_RECEIVERS(Way.NOTICE),
    /** The same as submitted, for those who get many. */
    PROPOSAL_RECEIVED(Way.NOTICE),
    PROPOSAL_REVISED(Way.BOTH),
    PROPOSAL_REVISED_FOR_RECEIVERS(Way.NOTICE),
    PROPOSAL_SUBMITTED(Way.BOTH),
    PROPOSAL_WAITLISTED(Way.BOTH),
    PROPOSAL_WAITLISTED_FOR_OWNER(Way.NOTICE),
    PROPOSAL_WITHDRAWN(Way.NOTICE),
    QUESTION_ANSWERED(Way.BOTH),
    QUESTION_ASKED(Way.BOTH),
    /** For those who judge the same proposal. */
    QUOTE_APPROVED(Way.NOTICE),
    QUOTE_ASKED(Way.BOTH),
    QUOTE_REFUSED(Way.NOTICE),
    RECUSAL_MADE(Way.BOTH),
    REMARK_MADE(Way.NOTICE),
    REPLY_AHEAD(Way.BOTH),
    /** For the centre. */
    REPLY_OVERDUE(Way.NOTICE),
    REPLY_TODAY(Way.BOTH),
    REVIEWERS_ASSIGNED(Way.BOTH),
    REVIEW_SUBMITTED(Way.NOTICE),
    /** For whoever is writing to the call; rules are often changed several at a time. */
    RULES_CHANGED(Way.NOTICE),
    STAGE_PASSED(Way.BOTH),
    SUGGESTIONS_FOUND(Way.BOTH),
    TERMS_ACCEPTED(Way.NOTICE),
    WAIVER_GRANTED(Way.BOTH);

    private enum Way {
        NOTICE,
        MAIL,
        BOTH
    }

    private final Way way;

    About(Way way) {
        this.way = way;
    }

    boolean isNotice() {
        return way != Way.MAIL;
    }

    boolean isMail() {
        return way != Way.NOTICE;
    }
}
