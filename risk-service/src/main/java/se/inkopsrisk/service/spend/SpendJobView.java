package se.inkopsrisk.service.spend;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.Figures;

/** A job as its page shows it, every number in words of the reader's language. */
final class SpendJobView {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm");
    private static final List<String> UNITS = List.of("byte", "kB", "MB", "GB");
    private static final int SECONDS_IN_WORDS = 90;

    private final SpendJob job;
    private final Optional<SpendOutcome> outcome;
    private final Language language;

    SpendJobView(SpendJob job, Optional<SpendOutcome> outcome, Language language) {
        this.job = job;
        this.outcome = outcome;
        this.language = language;
    }

    public String id() {
        return job.id();
    }

    /** The ledger's name as it was handed in. */
    public String name() {
        return job.order().name().isBlank()
                ? say("Reskontra utan namn", "Ledger without a name")
                : job.order().name();
    }

    public String status() {
        return job.status().name();
    }

    public boolean open() {
        return job.status().isOpen();
    }

    /** Whether it can be gone on with. */
    public boolean resumable() {
        return job.status() == SpendJob.Status.CANCELLED || job.status() == SpendJob.Status.FAILED;
    }

    public boolean done() {
        return job.status() == SpendJob.Status.DONE;
    }

    public String submitted() {
        return MOMENT.format(job.order().submitted().atZone(SWEDEN));
    }

    public String by() {
        return job.order().by();
    }

    public String size() {
        return bytes(job.size());
    }

    /** Of a hundred, by the bytes read; empty where nothing tells it. */
    public Optional<Integer> percent() {
        return job.progress()
                .filter(progress -> job.size() > 0 && progress.bytes() > 0)
                .map(progress -> (int) (100 * progress.bytes() / job.size()));
    }

    /** Rows so far. */
    public Optional<String> rows() {
        return job.progress()
                .filter(progress -> progress.rows() > 0)
                .map(progress -> Figures.count(progress.rows(), language));
    }

    public Optional<String> rate() {
        return job.progress()
                .filter(progress -> progress.rowsPerSecond() > 0)
                .map(progress ->
                        Figures.count(progress.rowsPerSecond(), language) + say(" rader i sekunden", " rows a second"));
    }

    public Optional<String> left() {
        return job.progress()
                .filter(progress -> progress.secondsLeft().isPresent())
                .map(progress -> left(progress.secondsLeft().getAsLong()));
    }

    private String left(long seconds) {
        if (seconds < SECONDS_IN_WORDS) {
            return say("ungefär ", "about ") + seconds + say(" sekunder", " seconds");
        }
        long minutes = Math.round(seconds / (double) Duration.ofMinutes(1).toSeconds());
        return say("ungefär ", "about ") + minutes + say(" minuter", " minutes");
    }

    /** What is read out when it changes: the state, and each tenth on the way. */
    public String announcement(String state) {
        return open() && percent().isPresent()
                ? state + ", " + percent().get() / 10 * 10 + say(" procent", " per cent")
                : state;
    }

    /** Why it failed, a line for each fault. */
    public List<String> problems() {
        return job.status() == SpendJob.Status.FAILED
                ? job.problem().map(text -> text.in(language).lines().toList()).orElse(List.of())
                : List.of();
    }

    /** Rows in = assessed + rejected. */
    public Optional<String> rowsInWords() {
        return outcome.map(figures -> sum(
                Figures.count(figures.rows(), language) + say(" rader", " rows"),
                Figures.count(figures.assessed(), language),
                Figures.count(figures.rejected(), language)));
    }

    /** Kronor in = assessed + rejected. */
    public Optional<String> sekInWords() {
        return outcome.map(
                figures -> sum(exact(figures.sek()), exact(figures.assessedSek()), exact(figures.rejectedSek())));
    }

    private String sum(String in, String assessed, String rejected) {
        return in + " = " + assessed + say(" bedömda + ", " assessed + ") + rejected + say(" avvisade", " rejected");
    }

    private String exact(BigDecimal sek) {
        return Figures.sek(sek, language);
    }

    private String bytes(long count) {
        double size = count;
        int unit = 0;
        while (size >= 1_000 && unit < UNITS.size() - 1) {
            size /= 1_000;
            unit++;
        }
        Locale locale = language.locale();
        return String.format(locale, unit == 0 ? "%.0f" : "%.1f", size) + "\u00A0" + UNITS.get(unit);
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
