package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.batch.Totals;
import se.inkopsrisk.engine.replay.Change;
import se.inkopsrisk.engine.replay.Replay;
import se.inkopsrisk.engine.replay.RowName;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/** A replay for the terminal: the balance first, then the changes by category, the most money first. */
final class ReplayText {
    private static final int MOST_CAUSES = 4;

    private final Replay replay;
    private final Language language;
    private final DecimalFormat kronor;

    ReplayText(Replay replay, Language language) {
        this.replay = replay;
        this.language = language;
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
        symbols.setGroupingSeparator(' ');
        symbols.setMinusSign('-');
        this.kronor = new DecimalFormat("#,##0.00", symbols);
    }

    /** One kind of change with what it touches. */
    record Line(Change change, long rows, BigDecimal sek) {}

    /** All kinds of change, by money falling within each category, in a stable order. */
    static List<Line> lines(Replay replay) {
        return replay.changes().entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue().rows(),
                        entry.getValue().sek()))
                .sorted(Comparator.<Line, String>comparing(
                                line -> line.change.category().orElse(""))
                        .thenComparing(line -> line.change instanceof Change.OfDuty)
                        .thenComparing(Line::sek, Comparator.reverseOrder())
                        .thenComparing(line -> line.change.toString()))
                .toList();
    }

    void print(Catalogue catalogue, PrintWriter out) {
        out.println(say("Gammal utgåva ", "Old edition ") + replay.before());
        out.println(say("Ny utgåva     ", "New edition ") + replay.after());
        out.println();
        balance(out);
        String category = null;
        for (Line line : lines(replay)) {
            String next = line.change.category().orElse("");
            if (!next.equals(category)) {
                category = next;
                out.println();
                out.println(next.isEmpty() ? say("Utan kategori", "Without a category") : name(catalogue, next));
            }
            line(line, out);
        }
        out.flush();
    }

    private void balance(PrintWriter out) {
        out.printf(
                say(
                        "Rader: %d in = %d oförändrade + %d ändrade + %d avvisade%n",
                        "Rows: %d in = %d unchanged + %d changed + %d rejected%n"),
                replay.in().rows(),
                replay.unchanged().rows(),
                replay.changed().rows(),
                replay.rejected().rows());
        out.printf(
                say(
                        "SEK: %s in = %s oförändrade + %s ändrade + %s avvisade%n",
                        "SEK: %s in = %s unchanged + %s changed + %s rejected%n"),
                sek(replay.in()),
                sek(replay.unchanged()),
                sek(replay.changed()),
                sek(replay.rejected()));
        out.println(replay.balances() ? say("Summorna går jämnt ut.", "The totals balance.") : "");
        if (replay.withoutAmount() > 0) {
            out.println(
                    say("Rader utan läsbart belopp: ", "Rows without a readable amount: ") + replay.withoutAmount());
        }
        if (replay.rejectedByOldAlone() + replay.rejectedByNewAlone() > 0) {
            out.printf(
                    say(
                            "Avvisade bara av den gamla utgåvan: %d, bara av den nya: %d%n",
                            "Rejected by the old edition alone: %d, by the new alone: %d%n"),
                    replay.rejectedByOldAlone(),
                    replay.rejectedByNewAlone());
        }
    }

    private void line(Line line, PrintWriter out) {
        out.println("  " + what(line.change));
        out.println("      " + line.rows + (line.rows == 1 ? say(" rad", " row") : say(" rader", " rows")) + ", "
                + kronor.format(line.sek) + " SEK");
        List<RowName> because = line.change.because();
        String rows = because.stream().limit(MOST_CAUSES).map(RowName::toString).collect(Collectors.joining(", "));
        int more = Math.max(because.size() - MOST_CAUSES, 0);
        Paragraph.print(
                say("genom ", "because of ")
                        + rows
                        + (more == 0 ? "" : say(" och " + more + " rader till", " and " + more + " more rows")),
                6,
                out);
    }

    private String what(Change change) {
        if (change instanceof Change.OfGrade grade) {
            return grade.criterion().label().in(language) + ": " + grade(grade.before()) + " -> "
                    + grade(grade.after());
        }
        if (change instanceof Change.OfDuty duty) {
            return say("Skyldighet ", "Duty ") + duty.duty() + ": " + binding(duty.before()) + " -> "
                    + binding(duty.after());
        }
        Change.OfCategory category = (Change.OfCategory) change;
        return say("Kategori: ", "Category: ") + category(category.before()) + " -> " + category(category.after());
    }

    private String grade(Optional<Grade> grade) {
        return grade.map(g -> g.label().in(language)).orElseGet(() -> say("inte bedömt", "not assessed"));
    }

    private String binding(Optional<Change.Binding> binding) {
        return binding.map(b -> b.level().label().in(language) + " ("
                        + switch (b.outcome()) {
                            case MET -> say("uppfylld", "met");
                            case UNMET -> say("inte uppfylld", "unmet");
                            case NOT_DETERMINABLE -> say("går inte att avgöra", "not determinable");
                        }
                        + ")")
                .orElseGet(() -> say("ingen", "none"));
    }

    private String category(Optional<String> id) {
        return id.orElseGet(() -> say("ingen", "none"));
    }

    private String name(Catalogue catalogue, String id) {
        return catalogue
                .category(id)
                .map(c -> c.name().in(language) + " (" + id + ")")
                .orElse(id);
    }

    private String sek(Totals totals) {
        return kronor.format(totals.sek());
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
