package ieum.organizations;

import java.util.List;

/** What waits for someone in one module. Each module that has such work offers a bean; the first page shows them all. */
public interface Desk {
    List<ToDo> waitingFor(Viewer viewer);
}
