package ieum.organizations;

import ieum.files.FileFixtures;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;

/** Valid certificates to start a test from. */
public class CredentialFixtures {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private CredentialFixtures() {}

    public static CredentialText text(CredentialKind kind, LocalDate from, LocalDate until) {
        return new CredentialText(
                kind, kind == CredentialKind.OTHER ? "Green mark" : null, "Issuer", null, "No. 1", from, until, SEOUL);
    }

    public static CredentialId claimed(Credentials credentials, CredentialText text, Viewer.Member by) {
        return credentials.claim(by.of(), text, "certificate.pdf", FileFixtures.stream(FileFixtures.pdf()), by);
    }

    public static CredentialId claimed(Credentials credentials, CredentialKind kind, Viewer.Member by) {
        return claimed(credentials, text(kind, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)), by);
    }

    public static CredentialId confirmed(
            Credentials credentials, CredentialText text, Viewer.Member by, Viewer centre) {
        var id = claimed(credentials, text, by);
        credentials.confirm(id, new Text("Found in the register", Language.EN), centre);
        return id;
    }
}
