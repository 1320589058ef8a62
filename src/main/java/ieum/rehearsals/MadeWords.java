package ieum.rehearsals;

import ieum.organizations.MemberRole;
import ieum.shared.Language;
import ieum.shared.Text;
import org.springframework.context.MessageSource;

/** What is made up says that it is, in the language of whoever began the rehearsal. */
record MadeWords(MessageSource messages, Language language) {
    /** Made people of this are reached by no mail: RFC 2606 keeps the ending for that. */
    private static final String NOWHERE = "@rehearsal.invalid";

    String person(Part part) {
        return part.applies() ? say("rehearsal.made.contact") : say("rehearsal.made." + part);
    }

    String firm(int number) {
        return say("rehearsal.made.applicant", number);
    }

    String address(Part part, int number) {
        return "%s-%d%s".formatted(part.word(), number, NOWHERE);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    Text text(String key, Object... arguments) {
        return new Text(say(key, arguments), language);
    }

    /** Reviewers of a company review; everyone else may do what their organisation may. */
    static MemberRole role(Part part) {
        return part == Part.REVIEWER ? MemberRole.REVIEWER : MemberRole.OWNER;
    }
}
