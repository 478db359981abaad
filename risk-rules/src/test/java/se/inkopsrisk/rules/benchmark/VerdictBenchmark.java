package se.inkopsrisk.rules.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * How many distinct profiles the rules judge in a second on one core; {@code docs/benchmarks.md} has the commands. JMH
 * counts by the clock; {@link #main} counts the thread's processor time, for a machine that others use as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class VerdictBenchmark {
    private static final int PROFILES = 50_000;
    private static final int ROUNDS = 24;
    private static final int MEASURED = 8;

    private RuleBook rules;
    private List<RiskProfile> ledger;
    private List<RiskProfile> tenders;

    /** Draws the profiles. */
    @Setup
    public void draw() {
        rules = RuleBook.bundled();
        ledger = new DistinctProfiles(rules).ofLedger(PROFILES);
        tenders = new DistinctProfiles(rules).ofTenders(PROFILES);
    }

    /** Rows of a ledger, whose tenders' terms are not known. */
    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public List<Verdict> ledger() {
        return rules.judge(ledger);
    }

    /** Tenders, each with some terms. */
    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public List<Verdict> tenders() {
        return rules.judge(tenders);
    }

    /** Prints verdicts per second of processor time, the median of the last rounds. */
    public static void main(String[] arguments) {
        VerdictBenchmark benchmark = new VerdictBenchmark();
        benchmark.draw();
        report("ledger, cold", perSecond(benchmark::ledger));
        report("ledger", median(benchmark::ledger));
        report("tenders", median(benchmark::tenders));
    }

    private static void report(String what, double perSecond) {
        System.out.printf(Locale.ROOT, "%-14s %,12.0f verdicts/s of processor time%n", what, perSecond);
    }

    private static double median(Runnable judging) {
        double[] speeds = new double[MEASURED];
        for (int round = 0; round < ROUNDS; round++) {
            speeds[round % MEASURED] = perSecond(judging);
        }
        Arrays.sort(speeds);
        return speeds[MEASURED / 2];
    }

    private static double perSecond(Runnable judging) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        judging.run();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return PROFILES * 1e9 / spent;
    }
}
