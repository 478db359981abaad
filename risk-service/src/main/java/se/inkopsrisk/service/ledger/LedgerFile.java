package se.inkopsrisk.service.ledger;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The ledger's place where no database is named: a file of H2 in the data directory. */
@Component
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "false", matchIfMissing = true)
class LedgerFile implements JdbcConnectionDetails {
    /** What is acknowledged is on disk: no write is delayed. */
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    private final Path file;

    LedgerFile(@Value("${inkopsrisk.data-directory}") Path directory) {
        this.file = directory.toAbsolutePath().normalize().resolve("ledger");
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:file:" + file + SETTINGS;
    }

    @Override
    public String getUsername() {
        return "sa";
    }

    @Override
    public String getPassword() {
        return "";
    }
}
