package ieum.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of the demo as whom visitors sign in, each with the organisation on whose behalf. Roles, not persons. */
enum ListedPerson {
    ADMIN("Portal administrator (demo)", null),
    MINISTRY("부처 담당자(데모)", "ministry"),
    DAEGU("센터 담당자(데모)", "ccei-daegu"),
    GYEONGGI("센터 담당자(데모)", "ccei-gyeonggi"),
    DEMAND("수요기업 담당자(데모)", "gaon"),
    STARTUP("대표(데모)", "dodam");

    static final String DOMAIN = "ieum.example";
    static final String PASSWORD = "ieum-demo-2026";

    final String role;
    private final @Nullable String organization;

    ListedPerson(String role, @Nullable String organization) {
        this.role = role;
        this.organization = organization;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ListedPerson::localPart).toList();
    }

    static Optional<ListedPerson> of(String organization) {
        return Arrays.stream(values())
                .filter(person -> organization.equals(person.organization))
                .findFirst();
    }

    String email() {
        return localPart() + "@" + DOMAIN;
    }

    private String localPart() {
        return name().toLowerCase(Locale.ROOT);
    }
}
