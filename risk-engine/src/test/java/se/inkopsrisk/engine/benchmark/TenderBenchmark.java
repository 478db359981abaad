package se.inkopsrisk.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.rules.verdict.Language;

/** How long a notice takes from bytes to the answer's bytes, once the service is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TenderBenchmark {
    private static final Path EXAMPLES = Path.of("target", "eforms", "eforms-sdk", "examples", "notices");

    /** Of the eForms SDK: one lot, and a hundred lots in 1.8 MB. */
    @Param({"cn_24_minimal.xml", "cn_24_maximal_100_lots.xml"})
    private String notice = "";

    private byte[] bytes = {};
    private TenderChecker checker = TenderChecker.with(RiskScreener.withBundledRules());

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(TenderBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(EXAMPLES.resolve(notice));
        checker = TenderChecker.with(RiskScreener.withBundledRules());
    }

    @Benchmark
    public Notice reading() {
        return NoticeReader.withDefaults().read(bytes, notice);
    }

    @Benchmark
    public byte[] checking() {
        TenderCheck check = checker.check(Tender.of(NoticeReader.withDefaults().read(bytes, notice)));
        return TenderCheckJson.in(Language.SV).bytes(check);
    }
}
