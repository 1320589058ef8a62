package ieum.invariants;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing that must never be. */
interface Rule {
    /** In words with hyphens, and no other rule's. */
    String name();

    /** What is always so. */
    String sentence();

    List<Broken> broken(JdbcClient jdbc);
}
