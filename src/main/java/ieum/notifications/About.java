package ieum.notifications;

/** What people are told of, and how. Its words are {@code notice.NAME}, {@code mail.NAME.subject} and {@code .body}. */
enum About {
    MEMBER_INVITED(Way.MAIL),
    MEMBER_ROLE_CHANGED(Way.BOTH),
    MEMBER_REMOVED(Way.BOTH),
    ORGANIZATION_REGISTERED(Way.NOTICE),
    ORGANIZATION_VERIFIED(Way.BOTH),
    PASSWORD_CHANGED(Way.MAIL),
    PASSWORD_RESET_ASKED(Way.MAIL);

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
