package ieum.accounts;

/** What the portal knows of someone at each of their requests. */
public record SignedIn(String name, boolean administrator) {}
