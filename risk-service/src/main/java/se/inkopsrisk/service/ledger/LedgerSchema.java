package se.inkopsrisk.service.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Brings the ledger's tables to the present version before they are first used. Not at the service's start, since
 * screening needs no ledger: a service whose database is down still screens, and keeps as soon as it is back.
 */
@Component
class LedgerSchema {
    private final DataSource dataSource;
    private volatile boolean present;

    LedgerSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until the tables are there. */
    void ensure() {
        if (!present) {
            migrate();
        }
    }

    private synchronized void migrate() {
        if (present) {
            return;
        }
        String product = product();
        boolean postgres = product.equals("PostgreSQL");
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        postgres
                                ? new String[] {"classpath:db/ledger/common", "classpath:db/ledger/postgresql"}
                                : new String[] {"classpath:db/ledger/common"})
                .table("ledger_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("bytes", postgres ? "BYTEA" : "BLOB"))
                .load()
                .migrate();
        present = true;
    }

    private String product() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new LedgerUnavailableException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
