package se.inkopsrisk.engine.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Nature;
import tools.jackson.databind.JsonNode;

/** What an OCDS tender, or one of its lots with the items that belong to it, buys. */
final class OcdsSubject {
    private static final Map<String, Nature> NATURES =
            Map.of("goods", Nature.GOODS, "services", Nature.SERVICES, "works", Nature.WORKS);
    private static final int LARGEST_SCALE = 20;

    private final String file;
    private final OcdsRelease object;
    private final OcdsRelease tender;
    private final List<OcdsRelease> items;
    private final List<IntakeException.Problem> problems;

    /**
     * @param object the tender or the lot
     * @param tender the tender
     * @param items the items that belong to it
     * @param problems takes what cannot be read
     */
    OcdsSubject(
            String file,
            OcdsRelease object,
            OcdsRelease tender,
            List<OcdsRelease> items,
            List<IntakeException.Problem> problems) {
        this.file = file;
        this.object = object;
        this.tender = tender;
        this.items = items;
        this.problems = problems;
    }

    Subject subject() {
        List<Stated<String>> codes = codes();
        return new Subject(
                object.text("title"),
                object.text("description"),
                codes.stream().findFirst(),
                codes.stream().skip(1).toList(),
                object.text("mainProcurementCategory")
                        .or(() -> tender.text("mainProcurementCategory"))
                        .flatMap(OcdsSubject::nature),
                additionalNatures(),
                value(),
                places(),
                period());
    }

    private static Optional<Stated<Nature>> nature(Stated<String> code) {
        return Optional.ofNullable(NATURES.get(code.value())).map(nature -> new Stated<>(nature, code.place()));
    }

    private List<Stated<Nature>> additionalNatures() {
        List<Stated<Nature>> natures = new ArrayList<>();
        for (JsonNode code : object.node().path("additionalProcurementCategories")) {
            Nature nature = NATURES.get(code.asString(""));
            if (nature != null) {
                natures.add(new Stated<>(nature, object.place("additionalProcurementCategories")));
            }
        }
        return natures;
    }

    private List<Stated<String>> codes() {
        List<Stated<String>> codes = new ArrayList<>();
        Stream.concat(
                        Stream.of(object.object("classification")),
                        items.stream()
                                .flatMap(item -> Stream.concat(
                                        Stream.of(item.object("classification")),
                                        item.list("additionalClassifications").stream())))
                .filter(OcdsSubject::isCpv)
                .flatMap(classification -> classification.text("id").stream())
                .filter(code -> codes.stream().noneMatch(known -> known.value().equals(code.value())))
                .forEach(code -> codes.add(existing(code)));
        return codes;
    }

    private static boolean isCpv(OcdsRelease classification) {
        return classification
                .text("scheme")
                .filter(scheme -> scheme.value().toUpperCase(Locale.ROOT).contains("CPV"))
                .isPresent();
    }

    private Stated<String> existing(Stated<String> code) {
        CpvReading.of(code.value(), CpvNomenclature.bundled()).unknown().ifPresent(unknown -> {
            String sv = CpvReading.refusal(unknown).sv();
            String en = CpvReading.refusal(unknown).en();
            problems.add(Refusal.statement(file, code.place(), sv, en));
        });
        return code;
    }

    private Optional<Stated<Amount>> value() {
        OcdsRelease value = object.object("value");
        JsonNode amount = value.node().path("amount");
        if (amount.isMissingNode() || amount.isNull()) {
            return Optional.empty();
        }
        Optional<String> currency = value.text("currency").map(Stated::value);
        if (!amount.isNumber()
                || currency.isEmpty()
                || amount.decimalValue().signum() < 0
                || Math.abs(amount.decimalValue().scale()) > LARGEST_SCALE) {
            problems.add(Refusal.statement(
                    file,
                    value.place("amount"),
                    "beloppet kan inte läsas; skriv ett tal och ange valutan i currency",
                    "the amount cannot be read; write a number and state the currency in currency"));
            return Optional.empty();
        }
        BigDecimal number = amount.decimalValue();
        return Optional.of(new Stated<>(new Amount(number, currency.get()), value.place("amount")));
    }

    private List<Stated<PerformancePlace>> places() {
        List<Stated<PerformancePlace>> places = new ArrayList<>();
        for (OcdsRelease item : items) {
            Stream.concat(Stream.of(item.object("deliveryAddress")), item.list("deliveryAddresses").stream())
                    .filter(address -> address.node().isObject())
                    .forEach(address -> places.add(place(address)));
        }
        return places.stream().distinct().toList();
    }

    private static Stated<PerformancePlace> place(OcdsRelease address) {
        Optional<String> country =
                address.text("country").or(() -> address.text("countryName")).map(Stated::value);
        return new Stated<>(
                new PerformancePlace(country.map(OcdsSubject::code), Optional.empty(), Optional.empty()),
                new Place("deliveryAddress", address.pointer(), 0));
    }

    /** Publishers write the country's name more often than its code. */
    private static String code(String country) {
        String name = country.toLowerCase(Locale.ROOT);
        return name.equals("sweden") || name.equals("sverige") ? "SE" : country;
    }

    private Optional<ContractPeriod> period() {
        OcdsRelease period = object.object("contractPeriod");
        Optional<String> days = period.text("durationInDays").map(Stated::value);
        Optional<String> from = period.text("startDate").map(Stated::value);
        Optional<String> to = period.text("endDate").map(Stated::value);
        return days.isEmpty() && from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContractPeriod(days, days.map(d -> "DAY"), from, to));
    }
}
