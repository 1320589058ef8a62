package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import ieum.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, each in their own language, by notice or mail or both. Telling the same once more changes nothing. */
@Component
class Post {
    private final Accounts accounts;
    private final Organizations organizations;
    private final NoticeBoard notices;
    private final MailQueue mails;
    private final Arguments arguments;
    private final MessageSource messages;

    Post(
            Accounts accounts,
            Organizations organizations,
            NoticeBoard notices,
            MailQueue mails,
            Arguments arguments,
            MessageSource messages) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.notices = notices;
        this.mails = mails;
        this.arguments = arguments;
        this.messages = messages;
    }

    /**
     * @param link the path of the page it is about
     * @param arguments of the wordings, as {@link Arguments} knows them
     */
    @Transactional
    public void tell(Collection<AccountId> people, About about, Happening happening, String link, Object... arguments) {
        var languages = organizations.languages(people);
        accounts.all(people).values().stream()
                .map(account -> Recipient.of(account, languages))
                .collect(Collectors.groupingBy(Recipient::language))
                .forEach((language, recipients) ->
                        in(language, () -> tellAll(recipients, about, happening, link, arguments)));
    }

    /** For someone who may have no account. */
    @Transactional
    public void write(Recipient to, About about, Happening happening, String link, Object... arguments) {
        in(to.language(), () -> tellAll(List.of(to), about, happening, link, arguments));
    }

    private void tellAll(List<Recipient> to, About about, Happening happening, String link, Object... values) {
        var kept = arguments.keep(values);
        if (about.isNotice())
            notices.add(
                    to.stream().map(Recipient::account).filter(Objects::nonNull).toList(),
                    about,
                    happening,
                    kept,
                    link);
        if (!about.isMail()) return;
        var shown = arguments.show(kept, arguments.names(List.of(kept)));
        var subject = Arguments.line(say("mail." + about + ".subject", shown));
        var body = say("mail." + about + ".body", shown);
        for (var recipient : to)
            mails.add(recipient, about, happening, subject, greeting(recipient) + "\n\n" + body, link);
    }

    private String greeting(Recipient to) {
        return to.name().isEmpty() ? say("mail.greeting") : say("mail.greeting.name", Arguments.line(to.name()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static void in(Language language, Runnable telling) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            telling.run();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
