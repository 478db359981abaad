package se.inkopsrisk.engine.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.purchase.Purchase;

/**
 * A tender that is to be published (upphandling): its lots, what they state and what the officer answers. Immutable.
 *
 * @param title what is bought, in a few words
 * @param notice the notice, where the tender comes from one
 * @param lots its lots, at least one, each with an identifier of its own
 * @param valueSek the value of the whole procurement in kronor excluding VAT: thresholds speak of the whole, whatever
 *     the lots (LOU chapter 5)
 * @param plannedFor the day whose rules apply; empty means today
 */
public record Tender(
        Optional<String> title,
        Optional<Notice> notice,
        List<TenderLot> lots,
        Optional<BigDecimal> valueSek,
        Optional<LocalDate> plannedFor) {
    /** @throws IllegalArgumentException if there is no lot, or two of one identifier */
    public Tender {
        lots = List.copyOf(lots);
        Set<String> ids = new HashSet<>();
        if (lots.isEmpty() || !lots.stream().map(TenderLot::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("A tender has lots, each with an identifier of its own");
        }
    }

    /** The tender that a notice announces. */
    public static Tender of(Notice notice) {
        return NoticeTender.of(notice);
    }

    /** A tender of one lot. */
    public static Tender of(Purchase purchase) {
        return of(purchase.title().orElse(""), List.of(purchase));
    }

    /**
     * A tender of several lots, as a form states it.
     *
     * @param title what is bought; may be empty
     * @param purchases the lots; a lot without an id is named by its place, {@code LOT-0001}
     */
    public static Tender of(String title, List<Purchase> purchases) {
        List<TenderLot> lots = new ArrayList<>();
        for (Purchase purchase : purchases) {
            String id = purchase.id().orElse(String.format("LOT-%04d", lots.size() + 1));
            lots.add(new TenderLot(id, purchase, Optional.empty(), List.of(), LotAnswers.NONE));
        }
        return new Tender(
                title.isBlank() ? Optional.empty() : Optional.of(title),
                Optional.empty(),
                lots,
                sum(purchases.stream().map(Purchase::valueSek).toList()),
                purchases.stream().flatMap(p -> p.plannedFor().stream()).findFirst());
    }

    /** The sum, or empty where a value is missing: a part of it would say too little. */
    static Optional<BigDecimal> sum(Collection<Optional<BigDecimal>> values) {
        return values.stream().reduce((a, b) -> a.flatMap(x -> b.map(x::add))).flatMap(UnaryOperator.identity());
    }

    /** The lot of that identifier. */
    public Optional<TenderLot> lot(String id) {
        return lots.stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    /**
     * The same tender with the officer's answers on one lot, in the place of earlier ones.
     *
     * @throws IllegalArgumentException if there is no lot of that identifier
     */
    public Tender answered(String lot, LotAnswers answers) {
        if (lot(lot).isEmpty()) {
            throw new IllegalArgumentException("No lot of that identifier: " + lot);
        }
        return withLots(lots.stream()
                .map(l -> l.id().equals(lot) ? l.answered(answers) : l)
                .toList());
    }

    /** The same tender with the officer's answers on every lot that has none of its own on the matter. */
    public Tender answered(LotAnswers answers) {
        return withLots(
                lots.stream().map(l -> l.answered(l.answers().or(answers))).toList());
    }

    /** The same tender with other lots. */
    public Tender withLots(List<TenderLot> other) {
        return new Tender(title, notice, other, valueSek, plannedFor);
    }

    /** The same tender with the value of the whole, in kronor. */
    public Tender withValue(BigDecimal sek) {
        return new Tender(title, notice, lots, Optional.of(sek), plannedFor);
    }

    /** The same tender under the rules of another day. */
    public Tender plannedFor(LocalDate day) {
        return new Tender(title, notice, lots, valueSek, Optional.of(day));
    }

    /** The lots as purchases to be screened, in their order. */
    List<Purchase> purchases() {
        return lots.stream()
                .map(lot -> lot.purchase(valueSek))
                .map(purchase -> plannedFor
                        .map(day -> purchase.toBuilder().plannedFor(day).build())
                        .orElse(purchase))
                .toList();
    }
}
