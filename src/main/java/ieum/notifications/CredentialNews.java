package ieum.notifications;

import ieum.organizations.CredentialConfirmed;
import ieum.organizations.CredentialEndAnnounced;
import ieum.organizations.CredentialId;
import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialRefused;
import ieum.organizations.CredentialStatus;
import ieum.organizations.CredentialText;
import ieum.organizations.Credentials;
import ieum.organizations.Organizations;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells organisations what became of their certificates, and that one is about to end. */
@Component
class CredentialNews {
    private final Post post;
    private final Credentials credentials;
    private final Organizations organizations;

    CredentialNews(Post post, Credentials credentials, Organizations organizations) {
        this.post = post;
        this.credentials = credentials;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(CredentialConfirmed confirmed) {
        post.tell(
                organizations.writers(confirmed.organization()),
                About.CREDENTIAL_CONFIRMED,
                confirmed,
                page(confirmed.id()),
                name(credentials.facts(confirmed.id()).text()));
    }

    /** Sent again meanwhile, it waits anew and there is nothing to tell. */
    @ApplicationModuleListener
    void on(CredentialRefused refused) {
        var credential = credentials.facts(refused.id());
        var answer = credential.answer();
        if (credential.status() != CredentialStatus.REFUSED || answer == null || answer.reason() == null) return;
        post.tell(
                organizations.writers(refused.organization()),
                About.CREDENTIAL_REFUSED,
                refused,
                page(refused.id()),
                name(credential.text()),
                new Quote(answer.reason().original()));
    }

    @ApplicationModuleListener
    void on(CredentialEndAnnounced announced) {
        var text = credentials.facts(announced.id()).text();
        post.tell(
                organizations.writers(announced.organization()),
                About.CREDENTIAL_ENDING,
                announced,
                page(announced.id()),
                name(text),
                announced.endsAt().atZone(text.zone()));
    }

    private static Object name(CredentialText text) {
        var name = text.name();
        return text.kind() == CredentialKind.OTHER && name != null
                ? name
                : new Wording("credential.kind." + text.kind());
    }

    private static String page(CredentialId id) {
        return "/credentials/" + id;
    }
}
