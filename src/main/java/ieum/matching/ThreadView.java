package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.ZoneId;
import java.util.List;

/**
 * What the two sides wrote to each other, the first message first.
 *
 * @param page where it is read
 * @param open whether the viewer may write
 * @param unread how many of them others wrote since the viewer last looked
 */
public record ThreadView(
        ThreadId id,
        OrganizationId centre,
        String centreName,
        Text topic,
        String page,
        List<Message> messages,
        boolean open,
        int unread,
        ZoneId zone) {}
