package ieum.notifications;

import ieum.matching.Introductions;
import ieum.matching.Matches;
import ieum.organizations.ConflictDeclared;
import ieum.proposals.Involvements;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody with a conflict of interest was told before goes in the same moment, and mails that have not left stay. */
@Component
class ConflictNews {
    private final NoticeBoard notices;
    private final MailQueue mails;
    private final Involvements proposals;
    private final Introductions introductions;
    private final Matches matches;

    ConflictNews(
            NoticeBoard notices,
            MailQueue mails,
            Involvements proposals,
            Introductions introductions,
            Matches matches) {
        this.notices = notices;
        this.mails = mails;
        this.proposals = proposals;
        this.introductions = introductions;
        this.matches = matches;
    }

    @EventListener
    void on(ConflictDeclared declared) {
        var pages = Stream.of(
                        proposals.of(declared.about()).stream().map(id -> "/proposals/" + id),
                        introductions.of(declared.about()).stream().map(id -> "/introductions/" + id),
                        matches.of(declared.about()).stream().map(id -> "/matches/" + id))
                .flatMap(page -> page)
                .toList();
        notices.remove(declared.concerned(), pages);
        mails.keepBack(declared.concerned(), pages);
    }
}
