package se.inkopsrisk.service.commandline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.engine.replay.Change;
import se.inkopsrisk.engine.replay.Replay;
import se.inkopsrisk.engine.replay.ReplayListener;
import se.inkopsrisk.engine.replay.RowName;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Writes a replay as CSV: {@code changes.csv} with each kind of change, and {@code changed-rows.csv} with each of the
 * ledger's rows that changes. The files take their names when all is written.
 */
final class ReplayFiles implements ReplayListener, Closeable {
    private static final String CHANGES = "changes.csv";
    private static final String ROWS = "changed-rows.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    private final Path directory;
    private final CSVPrinter rows;

    private ReplayFiles(Path directory, CSVPrinter rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /** Begins to write into a directory, which is made where it is missing. */
    static ReplayFiles in(Path directory) throws IOException {
        Files.createDirectories(directory);
        CSVPrinter rows = FORMAT.print(partial(directory, ROWS), StandardCharsets.UTF_8);
        List<String> header = new ArrayList<>(List.of("line", "sek", "category_before", "category_after"));
        for (Criterion criterion : Criterion.values()) {
            header.add(criterion.name().toLowerCase(Locale.ROOT) + "_before");
            header.add(criterion.name().toLowerCase(Locale.ROOT) + "_after");
        }
        header.add("because");
        rows.printRecord(header);
        return new ReplayFiles(directory, rows);
    }

    private static Path partial(Path directory, String name) {
        return directory.resolve(name + ".part");
    }

    @Override
    public void changed(LedgerRow row, Assessment before, Assessment after, List<Change> changes) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.record().line()));
        cells.add(row.amount().map(SekAmount::plain).orElse(""));
        cells.add(before.classification().category().orElse(""));
        cells.add(after.classification().category().orElse(""));
        for (Criterion criterion : Criterion.values()) {
            cells.add(name(before.of(criterion).grade()));
            cells.add(name(after.of(criterion).grade()));
        }
        cells.add(changes.stream()
                .flatMap(change -> change.because().stream())
                .distinct()
                .sorted()
                .map(RowName::toString)
                .collect(Collectors.joining(" ")));
        rows.printRecord(cells);
    }

    /** Writes the changes in sum, and gives both files their names. */
    void finish(Replay replay) throws IOException {
        rows.close(true);
        try (CSVPrinter printer = FORMAT.print(partial(directory, CHANGES), StandardCharsets.UTF_8)) {
            printer.printRecord("category", "what", "before", "after", "rows", "sek", "because");
            for (ReplayText.Line line : ReplayText.lines(replay)) {
                Change change = line.change();
                printer.printRecord(Stream.of(
                                List.of(change.category().orElse("")),
                                what(change),
                                List.of(
                                        String.valueOf(line.rows()),
                                        SekAmount.plain(line.sek()),
                                        change.because().stream()
                                                .map(RowName::toString)
                                                .collect(Collectors.joining(" "))))
                        .flatMap(List::stream)
                        .toList());
            }
        }
        for (String name : List.of(CHANGES, ROWS)) {
            Files.move(partial(directory, name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> what(Change change) {
        if (change instanceof Change.OfGrade grade) {
            return List.of(grade.criterion().name(), name(grade.before()), name(grade.after()));
        }
        if (change instanceof Change.OfDuty duty) {
            return List.of("DUTY " + duty.duty(), binding(duty.before()), binding(duty.after()));
        }
        Change.OfCategory category = (Change.OfCategory) change;
        return List.of(
                "CATEGORY", category.before().orElse(""), category.after().orElse(""));
    }

    private static String binding(Optional<Change.Binding> binding) {
        return binding.map(b -> b.level() + " " + b.outcome()).orElse("");
    }

    private static String name(Optional<Grade> grade) {
        return grade.map(Grade::name).orElse("");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
