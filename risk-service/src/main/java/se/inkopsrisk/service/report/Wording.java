package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.document.Figures;

/** How the report speaks: one language, its figures, the catalogue's names. */
record Wording(Catalogue catalogue, Language language) {

    String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }

    String in(LocalText text) {
        return text.in(language);
    }

    String within(LocalText text) {
        return text.withinSentence(language);
    }

    /** Whole kronor, for tables. */
    String sek(BigDecimal amount) {
        return Figures.wholeSek(amount, language);
    }

    /** Kronor to the öre, where sums must be seen to add up. */
    String exact(BigDecimal amount) {
        return Figures.sek(amount, language);
    }

    /** Kronor as one says them. */
    String round(BigDecimal amount) {
        return Figures.roundSek(amount, language);
    }

    String percent(BigDecimal part, BigDecimal whole) {
        return Figures.percent(part, whole, language);
    }

    /** {@code 62 öre av varje krona}. */
    String perKrona(BigDecimal part, BigDecimal whole) {
        return Figures.perKrona(part, whole, language);
    }

    /** {@code 62 öre av varje krona}, to begin a sentence with. */
    String perKronaFirst(BigDecimal part, BigDecimal whole) {
        String text = perKrona(part, whole);
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    String count(long number) {
        return Figures.count(number, language);
    }

    String category(String id) {
        return catalogue.category(id).map(category -> in(category.name())).orElse(id);
    }
}
