package se.inkopsrisk.engine;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * How many verdicts the memo gives in a second on one core when 99 of 100 profiles have been seen; {@code
 * docs/benchmarks.md} has the commands. JMH counts by the clock; {@link #main} counts the thread's processor time, for
 * a machine that others use as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class MemoBenchmark {
    private static final int PROFILES = 1_000_000;
    private static final int DISTINCT = PROFILES / 100;
    private static final int CHUNK = 1_000;
    private static final int ROUNDS = 16;
    private static final int MEASURED = 8;

    private RuleBook rules;
    private List<List<RiskProfile>> chunks;

    /** Draws the profiles: 10,000 distinct ones, each a hundred times, every one an object of its own. */
    @Setup
    public void draw() {
        rules = RuleBook.bundled();
        Random random = new Random(7);
        List<String> codes = List.copyOf(CpvNomenclature.bundled().codes());
        List<RiskProfile> distinct = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            distinct.add(profile(codes.get(random.nextInt(codes.size())), random));
        }
        chunks = new ArrayList<>();
        for (int from = 0; from < PROFILES; from += CHUNK) {
            List<RiskProfile> chunk = new ArrayList<>();
            for (int i = 0; i < CHUNK; i++) {
                chunk.add(copy(distinct.get(random.nextInt(DISTINCT))));
            }
            chunks.add(chunk);
        }
    }

    private RiskProfile profile(String digits, Random random) {
        CpvCode code = new CpvCode(digits);
        LocalDate period = rules.catalogue().periodOf(LocalDate.of(2025, 6, 1));
        return new RiskProfile(
                rules.version().label(),
                period,
                rules.catalogue().categoryOf(code).map(category -> category.id()),
                Optional.of(code),
                Optional.empty(),
                random.nextInt(5) == 0 ? List.of("CN") : List.of(),
                Answer.UNKNOWN,
                rules.valueBand(period, Optional.of(BigDecimal.valueOf(random.nextInt(10_000_000)))),
                Set.of());
    }

    private static RiskProfile copy(RiskProfile p) {
        return new RiskProfile(
                p.rulesVersion(),
                p.period(),
                p.category(),
                p.cpv(),
                p.nature(),
                p.origins(),
                p.performedInSweden(),
                p.value(),
                p.terms());
    }

    /** A memo that begins empty, so that one profile in a hundred goes before the rules. */
    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public Verdict remembered() {
        VerdictMemo memo = new VerdictMemo();
        Verdict last = null;
        for (List<RiskProfile> chunk : chunks) {
            last = memo.verdicts(chunk, rules::judge).get(0);
        }
        return last;
    }

    /** Measures by processor time and prints. */
    public static void main(String[] arguments) {
        MemoBenchmark benchmark = new MemoBenchmark();
        benchmark.draw();
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            benchmark.remembered();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (round >= ROUNDS - MEASURED) {
                rates.add(PROFILES * 1e9 / spent);
            }
        }
        rates.sort(null);
        System.out.printf(
                Locale.ROOT,
                "memo at 99 %% repetition: median %,.0f verdicts/s of processor time, min %,.0f, max %,.0f%n",
                rates.get(MEASURED / 2),
                rates.get(0),
                rates.get(MEASURED - 1));
    }
}
