package se.inkopsrisk.samples.spend;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** The month, quarter or week that an invoice is for, filled in where the title leaves room for it. */
final class BillingPeriod {
    // Written out, since the JDK's own names may change from one release to the next.
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private BillingPeriod() {}

    static String fillIn(String title, LocalDate date) {
        if (title.indexOf('[') < 0) {
            return title;
        }
        return title.replace("[månad]", MONTHS.get(date.getMonthValue() - 1))
                .replace("[kvartal]", Integer.toString(date.get(IsoFields.QUARTER_OF_YEAR)))
                .replace("[vecka]", Integer.toString(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
}
