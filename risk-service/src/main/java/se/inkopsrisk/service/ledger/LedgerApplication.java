package se.inkopsrisk.service.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The ledger by itself, configured as in the service, for the command line. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({LedgerFile.class, LedgerSchema.class, LedgerVerification.class})
public final class LedgerApplication {
    private LedgerApplication() {}

    /**
     * Opens the ledger, verifies it and closes it.
     *
     * @param settings the service's settings, as {@code --spring.datasource.url=…}
     * @param anchor a hash that the chain must hold
     * @throws LedgerUnavailableException if it cannot be opened
     */
    public static LedgerVerification.Report verify(List<String> settings, Optional<String> anchor) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerApplication.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=off")
                .run(settings.toArray(String[]::new))) {
            return context.getBean(LedgerVerification.class).verify(anchor);
        } catch (CannotGetJdbcConnectionException e) {
            throw new LedgerUnavailableException(e);
        }
    }
}
