package ieum.roundtables;

import ieum.shared.Text;

/**
 * What is typed of a statement.
 *
 * @param role of whoever speaks, which may be empty
 * @param organization as it is called, or empty
 * @param consent whether whoever speaks agrees that their organisation is asked to be quoted
 */
public record StatementText(Theme theme, Stance stance, Text said, String role, String organization, boolean consent) {
    public StatementText {
        role = role.strip();
        organization = organization.strip();
    }
}
