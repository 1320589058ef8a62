package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of the portal and its database together, from /proc; in milliseconds. Zero where there is no /proc. */
class Cpu {
    /** Linux counts in hundredths of a second, whatever the kernel's own clock. */
    private static final int MILLISECONDS_PER_TICK = 10;

    private static final int USER = 11;

    private Cpu() {}

    /** The database's processes end and are counted by their parent from then on. */
    static long of(Portal portal) {
        return of(portal.process(), portal);
    }

    /** Of a portal that runs in this process. */
    static long of(ProcessHandle process, Portal portal) {
        return of(process) + ofDatabase(portal);
    }

    static long ofDatabase(Portal portal) {
        return portal.postmaster().stream()
                .flatMap(postgres -> Stream.concat(Stream.of(postgres), postgres.descendants()))
                .mapToLong(Cpu::withEndedChildren)
                .sum();
    }

    static long of(ProcessHandle process) {
        return ticks(process, 2);
    }

    private static long withEndedChildren(ProcessHandle process) {
        return ticks(process, 4);
    }

    /** After the name, which may hold anything: user, system, and the same of ended children. */
    private static long ticks(ProcessHandle process, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            for (int field = USER; field < USER + fields; field++) ticks += Long.parseLong(words[field]);
            return ticks * MILLISECONDS_PER_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
