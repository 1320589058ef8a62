package ieum.events;

import ieum.forms.Answers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who are to be registered together, and what holds for each of them.
 *
 * @param persons names, or roles where no name is known yet
 * @param sector of whoever comes for nobody; that of an organisation is known
 * @param mayWait whether those for whom there is no room are to wait for it, instead of nobody being registered
 */
public record Registering(
        CategoryId category,
        List<String> persons,
        @Nullable Sector sector,
        boolean mayWait,
        Answers answers,
        Set<Consent> consents) {}
