package se.inkopsrisk.samples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.batch.Totals;

/** What {@code spark-submit} starts. */
public final class Submit {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private Submit() {}

    /** Screens; ends with 1 if a ledger could not be read or the results not be written, with 2 if the arguments make no sense. */
    public static void main(String... arguments) {
        int status = run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, String... arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            return MISUSED;
        }
        try (SparkSession spark = SparkSession.builder().appName("Inköpsrisk").getOrCreate()) {
            NationalScreening screening = new NationalScreening(spark, Settings.of(options));
            NationalScreening.Result result = options.parquet().isPresent()
                    ? screening.screenParquet(options.parquet().get(), options.out())
                    : screening.screenLedgers(options.ledgers(), options.out());
            tell(result, out);
            return result.refused().isEmpty() ? 0 : REFUSED;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }

    private static void tell(NationalScreening.Result result, PrintStream out) {
        SpendSummary summary = result.summary();
        out.println("rules version " + summary.rulesVersion().label());
        line("assessed", summary.assessed(), out);
        line("rejected", summary.rejected(), out);
        line("high", summary.all().high(), out);
        line("not assessed", summary.overall().notAssessed(), out);
        out.println("executors " + result.executors().size());
        result.refused().forEach(ledger -> System.err.println("refused: " + ledger));
    }

    private static void line(String name, Totals totals, PrintStream out) {
        out.println(name + ": " + totals.rows() + " rows, " + totals.sek().toPlainString() + " SEK");
    }
}
