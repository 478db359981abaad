package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.learn.MapLearning;
import se.inkopsrisk.engine.classify.text.TextEvaluation;
import se.inkopsrisk.engine.intake.CategoryMapFile;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.Language;

/** {@code classify FILE}, {@code classify learn FILE}, {@code classify evaluate FILE}: what is bought, by which evidence. */
@Command(
        name = "classify",
        description = {
            "Visar vilken kategori varje rad får, och av vilket skäl.",
            "Shows which category each row gets, and by which evidence."
        },
        subcommands = {ClassifyCommand.Learn.class, ClassifyCommand.Evaluate.class},
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    private static final int CHUNK = 1_000;
    private static final List<String> COLUMNS =
            List.of("line", "title", "category", "classified_by", "confidence", "runners_up");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Optional to the parser alone, which would else ask for it before a subcommand. */
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = {"CSV-fil med rubrikrad.", "CSV file with a header."})
    private @Nullable Path file;

    @Mixin
    private ColumnsOption columns = new ColumnsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "FILE?");
        }
        RiskScreener screener = rules.screener();
        CSVPrinter out = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setRecordSeparator('\n')
                .get()
                .print(spec.commandLine().getOut());
        out.printRecord(COLUMNS);
        eachRow(file, columns.mapping(), screener, row -> {
            if (row instanceof LedgerRow.Read read) {
                Classification classification = screener.classify(read.purchase());
                out.printRecord(
                        row.record().line(),
                        read.purchase().title().orElse(""),
                        classification.category().orElse(""),
                        classification.by().map(Enum::name).orElse(""),
                        "%.2f".formatted(classification.confidence()).replace(',', '.'),
                        classification.runnersUp().stream()
                                .map(c -> c.category() + " " + String.format(Locale.ROOT, "%.2f", c.confidence()))
                                .collect(Collectors.joining("|")));
            } else if (row instanceof LedgerRow.Rejected rejected) {
                say(rejected);
            }
        });
        out.flush();
        return 0;
    }

    private void say(LedgerRow.Rejected rejected) {
        boolean swedish = language.language() == Language.SV;
        spec.commandLine()
                .getErr()
                .println((swedish ? "rad " : "line ") + rejected.record().line() + ", " + rejected.column() + ": "
                        + rejected.reason().in(language.language()));
    }

    private static void eachRow(Path file, ColumnMapping mapping, RiskScreener screener, RowAction action)
            throws IOException {
        try (Ledger ledger =
                Ledger.open(file, mapping, Optional.empty(), screener.ruleBook().catalogue())) {
            for (List<LedgerRow> rows = ledger.next(CHUNK); !rows.isEmpty(); rows = ledger.next(CHUNK)) {
                for (LedgerRow row : rows) {
                    action.on(row);
                }
            }
        }
    }

    /** What is done with each row. */
    @FunctionalInterface
    private interface RowAction {
        void on(LedgerRow row) throws IOException;
    }

    /** {@code classify learn LEDGER}: proposes rows of a map for a person to confirm. */
    @Command(
            name = "learn",
            description = {
                "Föreslår rader till den egna kategorikartan ur en reskontra; inget används förrän någon bekräftat det.",
                "Proposes rows for your own category map from a ledger; nothing is used before somebody confirms it."
            },
            mixinStandardHelpOptions = true)
    static final class Learn implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "LEDGER",
                description = {"CSV-fil med rubrikrad.", "CSV file with a header."})
        private Path ledger = Path.of("");

        @Mixin
        private ColumnsOption columns = new ColumnsOption();

        @Mixin
        private RulesOption rules = new RulesOption();

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Override
        public Integer call() throws IOException {
            RiskScreener screener = rules.screener();
            MapLearning learning = new MapLearning();
            eachRow(ledger, columns.mapping(), screener, row -> {
                if (row instanceof LedgerRow.Read read) {
                    learning.add(read.purchase(), screener.classify(read.purchase()));
                }
            });
            List<MapLearning.Proposal> proposals = learning.proposals();
            CategoryMapFile.write(proposals, spec.commandLine().getOut());
            spec.commandLine()
                    .getErr()
                    .println(
                            language.language() == Language.SV
                                    ? proposals.size() + " förslag; skriv ja i kolumnen confirmed på dem som stämmer."
                                    : proposals.size() + " proposals; write yes into confirmed where they are right.");
            return 0;
        }
    }

    /** {@code classify evaluate FILE}: measures text classification on procurements with codes. */
    @Command(
            name = "evaluate",
            description = {
                "Mäter textklassningen mot upphandlingar vars CPV-kod köparen valt.",
                "Measures text classification on procurements whose CPV code the buyer chose."
            },
            mixinStandardHelpOptions = true)
    static final class Evaluate implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "FILE",
                description = {
                    "CSV med kolumnerna i Upphandlingsmyndighetens öppna statistik.",
                    "CSV with the columns of Upphandlingsmyndigheten's open statistics."
                })
        private Path file = Path.of("");

        @Mixin
        private RulesOption rules = new RulesOption();

        @Override
        public Integer call() throws IOException {
            TextEvaluation evaluation =
                    new TextEvaluation(rules.screener().ruleBook().catalogue());
            spec.commandLine().getOut().print(evaluation.evaluate(file).toText());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
