package ieum.proposals;

import ieum.files.StoredFile;
import ieum.forms.Answers;
import ieum.forms.FormVersionId;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a proposal: SHA-256 over its fields in order, each as "name, language, length in UTF-8 bytes" on
 * a line and its text on the next; where a form was answered, its version and the answers in the order of their keys, each
 * as its number of values, then of each its length and itself; where several propose together, each with its part, budget and
 * text; then its files by their own SHA-256, each with size and name.
 */
class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String of(
            ProposalText text,
            @Nullable FormVersionId form,
            Answers answers,
            List<Partner> partners,
            List<StoredFile> files) {
        var fingerprint = new Fingerprint();
        fingerprint.field("title", text.title());
        fingerprint.field("summary", text.summary());
        fingerprint.field("solution", text.solution());
        fingerprint.field("plan", text.plan());
        fingerprint.line("readiness " + text.readiness());
        if (form != null) fingerprint.form(form, answers);
        partners.forEach(fingerprint::partner);
        files.stream()
                .sorted(Comparator.comparing(StoredFile::sha256).thenComparing(StoredFile::name))
                .forEach(file -> fingerprint.line("file " + file.sha256() + " " + file.size() + " " + file.name()));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void form(FormVersionId form, Answers answers) {
        line("form " + form);
        answers.values().forEach((question, given) -> {
            line("answer " + question + " " + given.size());
            for (var value : given) {
                line(String.valueOf(value.getBytes(StandardCharsets.UTF_8).length));
                line(value);
            }
        });
    }

    private void partner(Partner partner) {
        var said = partner.contribution();
        var budget = said.budget();
        line("partner " + partner.organization() + " " + said.part() + " "
                + (budget == null
                        ? ""
                        : budget.amount().stripTrailingZeros().toPlainString() + " " + budget.currency()));
        field("contribution", said.text());
    }

    private void field(String name, @Nullable Text text) {
        var original = text == null ? "" : text.original();
        var length = original.getBytes(StandardCharsets.UTF_8).length;
        line(name + " " + (text == null ? "" : text.language().tag()) + " " + length);
        line(original);
    }

    private void line(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
