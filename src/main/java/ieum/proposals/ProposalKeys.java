package ieum.proposals;

import ieum.concepts.Concepts;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Stage;
import ieum.shared.KeyWords;
import ieum.shared.search.Key;
import ieum.shared.search.Key.Choice;
import ieum.shared.search.Key.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what the list of proposals can be searched, and by whom. */
@Component
class ProposalKeys {
    private final KeyWords words;
    private final List<Key> everyone;
    private final List<Key> staff;

    ProposalKeys(KeyWords words, Concepts concepts) {
        this.words = words;
        this.everyone = List.of(
                words.choice("status", code("status"), words.choices("proposal.status.", ProposalStatus.values())),
                text("program"),
                text("call"),
                text("challenge"),
                party("centre"),
                party("applicant"),
                party("owner"),
                party("partner"),
                words.key("partners", code("partners"), Kind.NUMBER),
                text("number"),
                text("title"),
                words.date("submitted", code("submitted")),
                words.date("deadline", code("deadline")),
                words.flag("received", code("received")),
                words.choice("country", code("country"), words.countries()),
                text("region"),
                words.choice("kind", code("kind"), words.choices("organization.kind.", OrganizationKind.values())),
                words.choice("language", code("language"), words.languages()),
                words.choice(
                        "field",
                        code("field"),
                        concepts.each(concept -> new Choice(concept.id(), KeyWords.each(concept::names)))));
        this.staff = List.of(
                words.choice("stage", code("stage"), words.choices("stage.", Stage.values())),
                words.flag("alike", code("alike")),
                party("funder"));
    }

    List<Key> of(Viewer viewer) {
        if (!viewer.staff()) return everyone;
        var all = new ArrayList<>(everyone);
        all.addAll(staff);
        return all;
    }

    private Key text(String name) {
        return words.key(name, code(name), Kind.TEXT);
    }

    private Key party(String name) {
        return words.party(name, code(name));
    }

    private static String code(String name) {
        return "proposal.key." + name;
    }
}
