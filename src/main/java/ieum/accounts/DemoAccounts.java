package ieum.accounts;

import java.util.List;

/** The accounts of the demo, which the sign-in page lists while it is on. */
public record DemoAccounts(List<String> names, String domain, String password) {}
