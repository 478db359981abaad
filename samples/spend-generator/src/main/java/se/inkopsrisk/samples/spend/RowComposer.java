package se.inkopsrisk.samples.spend;

import java.time.LocalDate;
import java.util.List;

/** Fills in the rest of a row whose kind and amount are settled. */
final class RowComposer {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = FIRST_DAY.lengthOfYear();
    private static final int ISO_PERCENT = 60;
    private static final int SECOND_ORIGIN_PERCENT = 20;

    private final long rows;
    private final CpvSpelling cpv;

    RowComposer(long rows, CpvSpelling cpv) {
        this.rows = rows;
        this.cpv = cpv;
    }

    LedgerRow compose(long index, Booking booking, long ore, Dice dice) {
        PurchaseKind kind = booking.kind();
        Title title = dice.pick(kind.titles());
        LocalDate date = FIRST_DAY.plusDays(index * DAYS / rows);
        String text = BillingPeriod.fillIn(title.text(), date);
        return new LedgerRow(
                index + 1,
                date,
                dice.pick(kind.departments()),
                dice.pick(kind.suppliers()),
                booking.isCredit() ? "Kredit: " + text : text,
                cpv.spell(title.codes(), dice),
                ore,
                origins(kind, dice),
                inSweden(kind, dice));
    }

    private static String origins(PurchaseKind kind, Dice dice) {
        List<Origin> origins = kind.origins();
        if (!dice.chance(kind.originKnown())) {
            return "";
        }
        boolean byCode = dice.chance(ISO_PERCENT);
        int first = dice.below(origins.size());
        String written = spell(origins.get(first), byCode);
        if (origins.size() == 1 || !dice.chance(SECOND_ORIGIN_PERCENT)) {
            return written;
        }
        return written + "|" + spell(origins.get((first + 1) % origins.size()), byCode);
    }

    private static String spell(Origin origin, boolean byCode) {
        return byCode ? origin.iso() : origin.name();
    }

    private static String inSweden(PurchaseKind kind, Dice dice) {
        int drawn = dice.below(100);
        if (drawn < kind.inSweden()) {
            return "ja";
        }
        return drawn < kind.inSweden() + kind.abroad() ? "nej" : "";
    }
}
