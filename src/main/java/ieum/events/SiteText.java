package ieum.events;

/** One of the places of an event; the address may be empty. */
public record SiteText(String name, String address) {
    public SiteText {
        name = name.strip();
        address = address.strip();
    }
}
