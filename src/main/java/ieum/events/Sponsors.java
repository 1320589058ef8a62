package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;

/** Who registers people of an organisation that is not their own: modules above know of such. */
public interface Sponsors {
    boolean mayRegister(OrganizationId organization, Viewer viewer);
}
