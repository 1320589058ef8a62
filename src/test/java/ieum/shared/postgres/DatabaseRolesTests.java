package ieum.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesTest
class DatabaseRolesTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void portalWorksAsTheApplicationRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("ieum_app");
    }

    @Test
    void applicationMayNotAlterTables() {
        assertThatThrownBy(
                        () -> jdbc.sql("alter table account add column x int").update())
                .hasRootCauseMessage("ERROR: must be owner of table account");
        assertThatThrownBy(() -> jdbc.sql("create table x (y int)").update())
                .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
    }
}
