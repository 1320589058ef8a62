package ieum.accounts;

import ieum.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it. The language is the one chosen last, if any. */
public record AccountView(
        AccountId id, String name, String email, @Nullable Language language, Instant registeredAt) {}
