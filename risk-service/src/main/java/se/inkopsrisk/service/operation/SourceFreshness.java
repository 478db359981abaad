package se.inkopsrisk.service.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * Which rules decide, and which of their sources are past their best-before date: in the health's details and as
 * metrics. A stale source is no fault of the service, so that it stays up.
 */
@Component("rules")
class SourceFreshness implements HealthIndicator {
    private final RulesInForce rules;
    private final Clock clock = Clock.system(ZoneId.of("Europe/Stockholm"));

    SourceFreshness(RulesInForce rules, MeterRegistry registry) {
        this.rules = rules;
        Gauge.builder("inkopsrisk.sources.stale", this, freshness -> freshness
                        .stale()
                        .size())
                .description("Sources past their best-before date")
                .register(registry);
        MultiGauge versions = MultiGauge.builder("inkopsrisk.rules.in.force")
                .description("The rules version in force, as a label")
                .register(registry);
        rules.whenReplaced(now -> versions.register(
                List.of(Row.of(Tags.of("version", now.inForce().label()), 1)), true));
    }

    private List<String> stale() {
        LocalDate today = LocalDate.now(clock);
        return rules.screener().ruleBook().catalogue().sources().stream()
                .filter(source -> source.staleOn(today))
                .map(Source::id)
                .toList();
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("version", rules.installed().inForce().label())
                .withDetail("installed", rules.installed().all().size())
                .withDetail("staleSources", stale())
                .build();
    }
}
