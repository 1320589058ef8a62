package ieum.imports;

import ieum.organizations.Organizations;
import ieum.shared.Clash;
import ieum.shared.Listeners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Does what was asked in the background. Rows are written in one transaction: where it is stopped, fails, or the machine
 * goes down, none of them is there. After a restart the event comes again, and it begins anew.
 */
@Component
class ImportWorker {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final Imports imports;
    private final ImportWorks works;
    private final Organizations organizations;

    ImportWorker(Imports imports, ImportWorks works, Organizations organizations) {
        this.imports = imports;
        this.works = works;
        this.organizations = organizations;
    }

    @Async(Listeners.OWN_THREADS)
    @TransactionalEventListener
    void on(ImportAsked asked) {
        var id = asked.id();
        // an event that comes twice finds the work done
        if (works.find(id).filter(ImportWork::isRunning).isEmpty()) return;
        works.end(id, work(asked));
    }

    private ImportWork.Ending work(ImportAsked asked) {
        var viewer = organizations.viewer(asked.by());
        var progress = works.progress(asked.id());
        try {
            switch (asked.task()) {
                case CHECK -> imports.check(asked.id(), viewer, progress);
                case EXECUTION -> imports.execute(asked.id(), viewer, progress);
            }
            return ImportWork.Ending.DONE;
        } catch (Progress.Stopped stopped) {
            return ImportWork.Ending.STOPPED;
        } catch (Clash faulty) {
            imports.check(asked.id(), viewer, Progress.NOBODY);
            return ImportWork.Ending.FAULTY;
        } catch (RuntimeException failed) {
            log.error("The import {} failed", asked.id(), failed);
            return ImportWork.Ending.FAILED;
        }
    }
}
