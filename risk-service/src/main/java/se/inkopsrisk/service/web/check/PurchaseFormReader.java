package se.inkopsrisk.service.web.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

/** Reads the form into a purchase, or finds every mistake in it at once. */
final class PurchaseFormReader {
    static final int LONGEST_TITLE = 400;
    static final int LONGEST_DESCRIPTION = 2000;

    private final Catalogue catalogue;
    private final PurchaseForm form;
    private final List<FieldError> errors = new ArrayList<>();
    private final Purchase.Builder purchase = Purchase.builder();

    private PurchaseFormReader(PurchaseForm form, Catalogue catalogue) {
        this.form = form;
        this.catalogue = catalogue;
    }

    /** The purchase that the form states, or the mistakes in it. */
    static Reading read(PurchaseForm form, Catalogue catalogue) {
        PurchaseFormReader reader = new PurchaseFormReader(form, catalogue);
        reader.title();
        reader.cpv();
        reader.description();
        reader.nature();
        return reader.answers();
    }

    /** The answers alone that the form states, for a purchase whose other facts stand in a notice. */
    static Reading readAnswers(PurchaseForm form, Catalogue catalogue) {
        return new PurchaseFormReader(form, catalogue).answers();
    }

    /** The mistakes in a field of countries. */
    static List<FieldError> readOrigins(String field, List<String> countries, Catalogue catalogue) {
        return countries.stream()
                .filter(country -> catalogue.country(country).isEmpty())
                .map(country -> FieldError.sentence(field, Country.unknown(country)))
                .toList();
    }

    private Reading answers() {
        value();
        plannedFor();
        origins();
        performedInSweden();
        terms();
        return new Reading(errors.isEmpty() ? Optional.of(purchase.build()) : Optional.empty(), List.copyOf(errors));
    }

    /**
     * What came of reading a form.
     *
     * @param purchase the purchase; empty where there are mistakes
     * @param errors the mistakes, in the order of the fields
     */
    record Reading(Optional<Purchase> purchase, List<FieldError> errors) {}

    private void title() {
        if (form.title().isEmpty() && form.cpv().isEmpty()) {
            error(
                    PurchaseForm.TITLE,
                    "Skriv vad som ska köpas, eller ange en CPV-kod",
                    "Write what is to be bought, or" + " state a CPV code");
        }
        if (form.title().length() > LONGEST_TITLE) {
            error(
                    PurchaseForm.TITLE,
                    "Korta benämningen till högst " + LONGEST_TITLE + " tecken; resten kan stå i beskrivningen",
                    "Shorten the title to at most " + LONGEST_TITLE
                            + " characters; the rest can go into the description");
        }
        purchase.title(form.title());
    }

    private void description() {
        if (form.description().length() > LONGEST_DESCRIPTION) {
            error(
                    PurchaseForm.DESCRIPTION,
                    "Korta beskrivningen till högst 2\u00A0000 tecken; nu är den "
                            + form.description().length(),
                    "Shorten the description to at most 2,000 characters; it has "
                            + form.description().length());
        }
        purchase.description(form.description());
    }

    private void cpv() {
        if (form.cpv().isEmpty()) {
            return;
        }
        CpvReading reading = CpvReading.of(form.cpv(), CpvNomenclature.bundled());
        if (reading.main().isEmpty()) {
            error(
                    PurchaseForm.CPV,
                    "CPV-koden ”" + form.cpv()
                            + "” finns inte. Skriv åtta siffror, till exempel 18424300, sök på namnet"
                            + " eller lämna fältet tomt",
                    "The CPV code \"" + form.cpv() + "\" does not exist. Write eight digits, such as 18424300, search"
                            + " by name, or leave the field empty");
        }
        purchase.cpv(form.cpv());
    }

    private void value() {
        if (form.valueSek().isEmpty()) {
            return;
        }
        Optional<BigDecimal> value = WrittenAmount.parse(form.valueSek());
        if (value.isEmpty()) {
            error(
                    PurchaseForm.VALUE,
                    "Värdet ”" + form.valueSek() + "” går inte att läsa säkert. Skriv kronor utan moms, till exempel"
                            + " 4\u00A0200\u00A0000 eller 4,2\u00A0mkr",
                    "The value \"" + form.valueSek() + "\" cannot be read with certainty. Write kronor excluding VAT,"
                            + " such as 4\u00A0200\u00A0000 or 4,2\u00A0mkr");
        } else if (value.get().signum() <= 0) {
            error(PurchaseForm.VALUE, "Värdet ska vara större än noll", "The value must be more than zero");
        } else {
            purchase.value(value.get());
        }
    }

    private void nature() {
        if (form.nature().isEmpty()) {
            return;
        }
        Arrays.stream(Nature.values())
                .filter(nature -> nature.name().equals(form.nature()))
                .findFirst()
                .ifPresentOrElse(
                        purchase::nature,
                        () -> error(
                                PurchaseForm.NATURE,
                                "Välj varor, tjänster eller byggentreprenad",
                                "Choose goods, services or works"));
    }

    private void origins() {
        errors.addAll(readOrigins(PurchaseForm.ORIGINS, form.origins(), catalogue));
        purchase.origins(form.origins());
    }

    private void performedInSweden() {
        switch (form.performedInSweden()) {
            case "", "UNKNOWN" -> purchase.performedInSweden(Answer.UNKNOWN);
            case "YES" -> purchase.performedInSweden(Answer.YES);
            case "NO" -> purchase.performedInSweden(Answer.NO);
            default ->
                error(PurchaseForm.PERFORMED_IN_SWEDEN, "Välj ja, nej eller vet inte", "Choose yes, no or unknown");
        }
    }

    private void plannedFor() {
        if (!form.plannedFor().isEmpty()) {
            WrittenDay.parse(form.plannedFor())
                    .ifPresentOrElse(
                            purchase::plannedFor,
                            () -> error(
                                    PurchaseForm.PLANNED_FOR,
                                    "Datumet ”" + form.plannedFor() + "” finns inte. Skriv år, månad och dag, till"
                                            + " exempel 2026-12-01",
                                    "The date \"" + form.plannedFor() + "\" does not exist. Write year, month and day,"
                                            + " such as 2026-12-01"));
        }
    }

    private void terms() {
        for (String term : form.terms()) {
            if (catalogue.contractTerm(term).isEmpty()) {
                error(
                        PurchaseForm.TERMS,
                        "Villkoret ”" + term + "” finns inte i katalogen; välj bland dem som visas",
                        "The term \"" + term + "\" is not in the catalogue; choose among those shown");
            }
        }
        purchase.terms(form.terms());
    }

    private void error(String field, String sv, String en) {
        errors.add(FieldError.of(field, sv, en));
    }
}
