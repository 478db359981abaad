package se.inkopsrisk.service.commandline;

import java.io.PrintStream;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.intake.LedgerShape;
import se.inkopsrisk.rules.verdict.Language;

/**
 * Says on standard error what was understood of a ledger, and shows a bar with rate and time left: by bytes, since a
 * file does not tell its rows beforehand, or by rows alone where a workbook does not tell its bytes either.
 */
final class ScreeningProgress implements ScreeningListener, AutoCloseable {
    private static final long KIBI = 1024;

    private final PrintStream err = System.err;
    private final long size;
    private final Language language;
    private @Nullable ProgressBar bar;

    ScreeningProgress(long size, Language language) {
        this.size = size;
        this.language = language;
    }

    @Override
    public void opened(LedgerShape shape) {
        err.println(say("Läser som ", "Reading as ") + shape.dialect().inWords().in(language));
        err.println(say("Kolumner: ", "Columns: ")
                + shape.columns().entrySet().stream()
                        .map(told ->
                                told.getKey().key() + " ← " + shape.header().get(told.getValue()))
                        .collect(Collectors.joining(", ")));
        if (!shape.unused().isEmpty()) {
            err.println(say("Förs vidare utan att tolkas: ", "Passed on without a meaning: ")
                    + String.join(", ", shape.unused()));
        }
        bar = new ProgressBarBuilder()
                .setTaskName(say("Granskar", "Screening"))
                .setInitialMax(size)
                .setUnit(" KiB", KIBI)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    @Override
    public void resumed(long rows) {
        err.println(
                language == Language.SV
                        ? "Fortsätter en avbruten granskning efter " + rows + " rader."
                        : "Going on with a screening that was cut off after " + rows + " rows.");
    }

    @Override
    public void progressed(long rows, long bytes) {
        if (bar != null) {
            bar.stepTo(Math.min(bytes, size));
            bar.setExtraMessage(" " + rows + say(" rader", " rows"));
        }
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
