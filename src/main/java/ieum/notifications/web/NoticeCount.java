package ieum.notifications.web;

import ieum.accounts.AccountId;
import ieum.notifications.Notices;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The number in the frame of every page; asked for only when a page is written, not before a redirect or a file. */
@ControllerAdvice
class NoticeCount {
    private final Notices notices;

    NoticeCount(Notices notices) {
        this.notices = notices;
    }

    @ModelAttribute("noticeCount")
    @Nullable LazyContextVariable<Integer> count(@Nullable Principal signedIn) {
        if (signedIn == null) return null;
        return new LazyContextVariable<>() {
            @Override
            protected Integer loadValue() {
                return notices.unread(AccountId.of(signedIn.getName()));
            }
        };
    }
}
