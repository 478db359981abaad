package se.inkopsrisk.service.web.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkopsrisk.engine.purchase.SekAmount;

/** Amounts as officers write them: as ledgers do, and in thousands or millions ({@code 4,2 mkr}). */
final class WrittenAmount {
    private static final Pattern LARGE = Pattern.compile(
            "(?<number>.+?)\\s*(?<unit>tkr|mkr|mnkr|msek|miljon(?:er)?|million)(?:\\s*(?:kronor|kr|sek))?");
    private static final Pattern SUFFIX = Pattern.compile("\\s*(?:kronor|:-|,-)$");
    private static final int THOUSAND = 3;
    private static final int MILLION = 6;

    private WrittenAmount() {}

    /** The amount in kronor; empty where the text is no amount, or could be two. */
    static Optional<BigDecimal> parse(String written) {
        String text = SUFFIX.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher large = LARGE.matcher(text);
        if (!large.matches()) {
            return SekAmount.parse(text.replaceFirst("\\s*sek$", ""));
        }
        int power = large.group("unit").equals("tkr") ? THOUSAND : MILLION;
        return SekAmount.parse(large.group("number"))
                .map(number -> number.scaleByPowerOfTen(power).setScale(2));
    }
}
