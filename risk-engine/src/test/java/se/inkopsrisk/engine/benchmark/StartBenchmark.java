package se.inkopsrisk.engine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.Grade;

/** The way from nothing to the first verdict, in a Java machine that does nothing else. Run by {@code bench/start.sh}. */
public final class StartBenchmark {
    private StartBenchmark() {}

    /**
     * Screens one purchase and prints how long it took since the process was asked for.
     *
     * @param arguments the moment just before the process was started, in milliseconds since 1970
     */
    public static void main(String[] arguments) {
        long entered = System.currentTimeMillis();
        RiskScreener screener = RiskScreener.withBundledRules();
        long loaded = System.currentTimeMillis();
        Assessment assessment = screener.screen(Purchase.titled("Undersökningshandskar av nitril")
                .cpv("18424300")
                .value(Purchase.sek(4_200_000))
                .origins("MY", "CN")
                .plannedFor(LocalDate.of(2026, 12, 1))
                .build());
        long judged = System.currentTimeMillis();
        if (assessment.overall().filter(grade -> grade == Grade.HIGH).isEmpty()) {
            throw new IllegalStateException("That purchase is of high risk");
        }
        long started = Long.parseLong(arguments[0]);
        // Asked for last, since the management classes cost a tenth of a second themselves.
        long processor =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%d ms to the first verdict: %d Java itself, %d rules and tables, %d the verdict; %d ms of processor time%n",
                judged - started,
                entered - started,
                loaded - entered,
                judged - loaded,
                processor / 1_000_000);
    }
}
