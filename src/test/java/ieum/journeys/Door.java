package ieum.journeys;

import com.microsoft.playwright.Locator;
import ieum.events.EventId;
import ieum.events.RegistrationFilter;
import ieum.events.RegistrationRow;
import ieum.events.Registrations;
import ieum.organizations.Viewer;

/** Where people are checked in: their codes, and their lines on its page. */
class Door {
    private Door() {}

    static String code(String person, EventId event, Registrations registrations, Viewer viewer) {
        return registrations.all(event, RegistrationFilter.NONE, viewer).stream()
                .filter(row -> row.person().equals(person))
                .map(RegistrationRow::code)
                .findFirst()
                .orElseThrow()
                .value();
    }

    static Locator row(Guest door, String person) {
        return door.page.locator("[data-ticket]").filter(new Locator.FilterOptions().setHasText(person));
    }
}
