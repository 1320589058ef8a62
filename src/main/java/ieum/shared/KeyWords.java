package ieum.shared;

import ieum.shared.search.Key;
import ieum.shared.search.Key.Choice;
import ieum.shared.search.Key.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the keys of searches and their values are called in the languages of the interface, from the messages. */
@Component
public class KeyWords {
    private final MessageSource messages;

    KeyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param code of its names, with commas between them */
    public Key key(String name, String code, Kind kind, Choice... choices) {
        return new Key(name, names(code), kind, List.of(choices));
    }

    /** One with fixed values. */
    public Key choice(String name, String code, List<Choice> choices) {
        return new Key(name, names(code), Kind.CHOICE, choices);
    }

    /** One whose values change now and then. */
    public Key choice(String name, String code, Supplier<List<Choice>> choices) {
        return new Key(name, names(code), Kind.CHOICE, choices);
    }

    /** One that is or is not so. */
    public Key flag(String name, String code) {
        return choice(name, code, List.of(word("yes"), word("no")));
    }

    /** One with days, also today. */
    public Key date(String name, String code) {
        return key(name, code, Kind.DATE, word("today"));
    }

    /** One with names, also the reader's own. */
    public Key party(String name, String code) {
        return key(name, code, Kind.TEXT, word("me"));
    }

    /** One for whoever looks alone. */
    public Key me(String name, String code) {
        return choice(name, code, List.of(word("me")));
    }

    /** @param prefix before the name of each in the messages */
    public List<Choice> choices(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-'), said(prefix + value.name(), List::of)))
                .toList();
    }

    /** The countries that there are, by the two letters of each. */
    public List<Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(
                        code.toLowerCase(Locale.ROOT),
                        each(language ->
                                List.of(com.ibm.icu.util.ULocale.getDisplayCountry("und-" + code, language.tag())))))
                .toList();
    }

    /** The portal's languages, each as readers of all of them call it. */
    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(
                        one.tag(),
                        each(language -> List.of(
                                com.ibm.icu.util.ULocale.getDisplayLanguage(one.tag(), language.tag()),
                                one.nativeName()))))
                .toList();
    }

    private Choice word(String word) {
        return new Choice(word, names("search.value." + word));
    }

    private Map<Language, List<String>> names(String code) {
        return said(
                code,
                names -> Arrays.stream(names.split(",")).map(String::strip).toList());
    }

    private Map<Language, List<String>> said(String code, Function<String, List<String>> read) {
        return each(language -> read.apply(messages.getMessage(code, null, language.locale())));
    }

    /** The words of each language. */
    public static Map<Language, List<String>> each(Function<Language, List<String>> words) {
        var all = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) all.put(language, words.apply(language));
        return all;
    }
}
