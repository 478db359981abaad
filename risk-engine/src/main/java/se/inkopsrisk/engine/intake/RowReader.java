package se.inkopsrisk.engine.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.LocalText;

/** Reads a ledger's records as purchases. Not thread-safe: it remembers what repeated cells meant. */
final class RowReader {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int REMEMBERED_CELLS = 20_000;
    private static final int NONE = Integer.MAX_VALUE;
    private static final Pattern ACCOUNT =
            Pattern.compile("\\s*\\d{3,10}\\s*[-–:]?\\s+(?<text>\\p{L}.*)", Pattern.DOTALL);
    private static final Map<String, Nature> NATURES = Map.of(
            "varor", Nature.GOODS,
            "goods", Nature.GOODS,
            "tjänster", Nature.SERVICES,
            "services", Nature.SERVICES,
            "byggentreprenader", Nature.WORKS,
            "byggentreprenad", Nature.WORKS,
            "works", Nature.WORKS);
    private static final Map<String, Answer> ANSWERS = Map.of(
            "ja", Answer.YES,
            "yes", Answer.YES,
            "true", Answer.YES,
            "nej", Answer.NO,
            "no", Answer.NO,
            "false", Answer.NO);

    private final List<String> header;
    private final Map<LedgerField, Integer> columns;
    /** The same by the field's ordinal, or {@link #NONE}: asked for a dozen cells of every row. */
    private final int[] columnOf = new int[LedgerField.values().length];

    private final Catalogue catalogue;
    private final Optional<LocalDate> defaultDate;
    private final boolean tellsBooking;
    /** What cells meant, by the field's ordinal. */
    private final List<Map<String, Cell<?>>> remembered;

    private final List<Map<String, String>> names;

    RowReader(
            List<String> header,
            Map<LedgerField, Integer> columns,
            Catalogue catalogue,
            Optional<LocalDate> defaultDate) {
        this.header = header;
        this.columns = columns;
        Arrays.fill(columnOf, NONE);
        this.remembered = Stream.of(LedgerField.values())
                .map(field -> (Map<String, Cell<?>>) new HashMap<String, Cell<?>>())
                .toList();
        this.names = Stream.of(LedgerField.values())
                .map(field -> (Map<String, String>) new HashMap<String, String>())
                .toList();
        columns.forEach((field, column) -> columnOf[index(field)] = column);
        this.catalogue = catalogue;
        this.defaultDate = defaultDate;
        this.tellsBooking = columns.keySet().stream().anyMatch(LedgerField::tellsBooking);
    }

    @SuppressWarnings("EnumOrdinal") // An array in memory alone; nothing that is kept depends on the order.
    private static int index(LedgerField field) {
        return field.ordinal();
    }

    LedgerRow read(LedgerRecord ledgerRecord) {
        if (ledgerRecord.cells().isEmpty()) {
            LocalText reason = ledgerRecord.fault().orElseGet(RowReader::brokenForm);
            return rejected(ledgerRecord, "", new Refused(RejectReason.BROKEN_FORM, reason), Optional.empty());
        }
        CSVRecord cells = ledgerRecord.cells().get();
        if (cells.size() != header.size() && !differsByBlanks(cells)) {
            LocalText reason = wrongLength(cells.size());
            return rejected(ledgerRecord, "", new Refused(RejectReason.WRONG_LENGTH, reason), Optional.empty());
        }
        Refusal refusal = new Refusal();
        Optional<BigDecimal> amount = amount(cells, refusal);
        undecodable(cells, refusal);
        Purchase purchase = purchase(cells, amount, refusal);
        Booking booking = booking(cells, refusal);
        return refusal.refused == null
                ? new LedgerRow.Read(ledgerRecord, cells, purchase, booking)
                : rejected(ledgerRecord, refusal.column, refusal.refused, amount);
    }

    /** Blank cells behind the header's last, or none where the header has blank names, are spreadsheets' leavings. */
    private boolean differsByBlanks(CSVRecord cells) {
        for (int i = header.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        for (int i = cells.size(); i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Booking booking(CSVRecord cells, Refusal refusal) {
        if (!tellsBooking) {
            return Booking.NONE;
        }
        return new Booking(
                name(cells, LedgerField.SUPPLIER),
                name(cells, LedgerField.UNIT),
                name(cells, LedgerField.BUYER),
                meaning(cells, LedgerField.ENVIRONMENTAL_REQUIREMENTS, RowReader::answer, refusal)
                        .orElse(Answer.UNKNOWN),
                meaning(cells, LedgerField.SOCIAL_REQUIREMENTS, RowReader::answer, refusal)
                        .orElse(Answer.UNKNOWN));
    }

    /** A name; of a repeated one always the same instance, by which figures are found faster. */
    private String name(CSVRecord cells, LedgerField field) {
        int column = columnOf[index(field)];
        if (column >= cells.size()) {
            return "";
        }
        Map<String, String> known = names.get(index(field));
        String written = cells.get(column);
        String name = known.get(written);
        if (name == null) {
            name = cell(cells, field).map(String::strip).orElse("");
            if (known.size() < REMEMBERED_CELLS) {
                known.put(written, name);
            }
        }
        return name;
    }

    private Optional<String> title(CSVRecord cells) {
        return columnOf[index(LedgerField.TITLE)] != NONE
                ? cell(cells, LedgerField.TITLE)
                : cell(cells, LedgerField.ACCOUNT).flatMap(RowReader::accountText);
    }

    /** The text of an account that is written with its code in one cell, such as {@code 4621 Livsmedel}. */
    private static Optional<String> accountText(String account) {
        Matcher written = ACCOUNT.matcher(account);
        return written.matches() ? Optional.of(written.group("text")) : Optional.empty();
    }

    private Purchase purchase(CSVRecord cells, Optional<BigDecimal> amount, Refusal refusal) {
        Optional<String> cpv = meaning(cells, LedgerField.CPV, this::code, refusal);
        Optional<List<String>> origins = meaning(cells, LedgerField.ORIGINS, this::origins, refusal);
        Optional<Set<String>> terms = meaning(cells, LedgerField.TERMS, this::terms, refusal);
        Optional<Nature> nature = meaning(cells, LedgerField.NATURE, RowReader::nature, refusal);
        Optional<Answer> performed = meaning(cells, LedgerField.PERFORMED_IN_SWEDEN, RowReader::answer, refusal);
        Optional<LocalDate> date = meaning(cells, LedgerField.DATE, RowReader::date, refusal);
        return new Purchase(
                cell(cells, LedgerField.ID),
                title(cells),
                cell(cells, LedgerField.DESCRIPTION),
                cpv,
                amount,
                origins.orElse(List.of()),
                nature,
                performed.orElse(Answer.UNKNOWN),
                date.isPresent() ? date : defaultDate,
                terms.orElse(Set.of()),
                cell(cells, LedgerField.ACCOUNT),
                cell(cells, LedgerField.SUPPLIER_ID),
                cell(cells, LedgerField.COST_CENTRE));
    }

    private static LedgerRow rejected(
            LedgerRecord ledgerRecord, String column, Refused refused, Optional<BigDecimal> amount) {
        return new LedgerRow.Rejected(ledgerRecord, column, refused.kind, refused.reason, amount);
    }

    private Optional<String> cell(CSVRecord cells, LedgerField field) {
        int column = columnOf[index(field)];
        if (column >= cells.size()) {
            return Optional.empty();
        }
        String cell = cells.get(column);
        return cell.isBlank() || (field.mayBeMasked() && Masked.isMask(cell)) ? Optional.empty() : Optional.of(cell);
    }

    private Optional<BigDecimal> amount(CSVRecord cells, Refusal refusal) {
        Optional<String> written = cell(cells, LedgerField.VALUE);
        Optional<BigDecimal> amount = written.flatMap(SekAmount::parse);
        if (written.isPresent() && amount.isEmpty()) {
            refusal.because(
                    header.get(columns.get(LedgerField.VALUE)),
                    new Refused(
                            RejectReason.AMOUNT,
                            new LocalText(
                                    "”" + written.get() + "” är inget entydigt belopp; skriv som 1234567,89",
                                    "\"" + written.get() + "\" is no unambiguous amount; write as 1234567,89")));
        }
        return amount;
    }

    private void undecodable(CSVRecord cells, Refusal refusal) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (cells.get(i).indexOf(REPLACEMENT) >= 0) {
                refusal.because(
                        header.get(i),
                        new Refused(
                                RejectReason.UNDECODABLE,
                                new LocalText(
                                        "cellen har tecken som inte går att läsa i filens kodning; spara filen på nytt"
                                                + " som UTF-8",
                                        "the cell has characters that its encoding does not have; save the file anew"
                                                + " as UTF-8")));
            }
        }
    }

    /** What a cell means, by the same reading that it had the last time. */
    private <T> Optional<T> meaning(CSVRecord cells, LedgerField field, CellReading<T> reading, Refusal refusal) {
        Optional<String> written = cell(cells, field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Cell<?>> known = remembered.get(index(field));
        @SuppressWarnings("unchecked") // A field's cells are always read by the field's own reading.
        Cell<T> cell = (Cell<T>) known.get(written.get());
        if (cell == null) {
            cell = reading.read(written.get());
            if (known.size() < REMEMBERED_CELLS) {
                known.put(written.get(), cell);
            }
        }
        if (cell.refused != null) {
            refusal.because(header.get(columns.get(field)), cell.refused);
        }
        return cell.value;
    }

    private Cell<String> code(String written) {
        CpvReading reading = CpvReading.of(written, CpvNomenclature.bundled());
        if (reading.isNothing()) {
            return new Cell<>(Optional.empty(), null);
        }
        return reading.main().isPresent()
                ? Cell.of(written)
                : Cell.refused(
                        RejectReason.CPV, CpvReading.refusal(reading.unknown().orElse(written)));
    }

    private Cell<List<String>> origins(String written) {
        List<String> names = Stream.of(written.split("[|,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            if (catalogue.country(name).isEmpty()) {
                return Cell.refused(RejectReason.ORIGIN, Country.unknown(name));
            }
        }
        return Cell.of(names.stream()
                .flatMap(name -> catalogue.country(name).stream())
                .map(Country::iso)
                .sorted()
                .distinct()
                .collect(Collectors.toUnmodifiableList()));
    }

    private Cell<Set<String>> terms(String written) {
        List<String> ids = Stream.of(written.split("[|,]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        for (String id : ids) {
            if (catalogue.contractTerm(id).isEmpty()) {
                return Cell.refused(
                        RejectReason.TERM,
                        new LocalText(
                                "kontraktsvillkoret ”" + id + "” är okänt",
                                "the contract term \"" + id + "\" is unknown"));
            }
        }
        return Cell.of(Collections.unmodifiableSet(new TreeSet<>(ids)));
    }

    private static Cell<Nature> nature(String written) {
        Nature nature = NATURES.get(written.strip().toLowerCase(Locale.ROOT));
        return nature != null
                ? Cell.of(nature)
                : Cell.refused(
                        RejectReason.NATURE,
                        new LocalText(
                                "”" + written
                                        + "” är inget upphandlingsslag; skriv Varor, Tjänster eller Byggentreprenader",
                                "\"" + written + "\" is no nature; write Varor, Tjänster or Byggentreprenader"));
    }

    private static Cell<Answer> answer(String written) {
        Answer answer = ANSWERS.get(written.strip().toLowerCase(Locale.ROOT));
        return answer != null
                ? Cell.of(answer)
                : Cell.refused(
                        RejectReason.ANSWER,
                        new LocalText(
                                "”" + written + "” är inget svar; skriv ja eller nej, eller lämna cellen tom",
                                "\"" + written + "\" is no answer; write ja or nej, or leave the cell empty"));
    }

    private static Cell<LocalDate> date(String written) {
        return CellDate.parse(written)
                .map(Cell::of)
                .orElseGet(() -> Cell.refused(
                        RejectReason.DATE,
                        new LocalText(
                                "”" + written + "” är inget datum; skriv som 2025-03-31, eller 202503 för en månad",
                                "\"" + written + "\" is no date; write as 2025-03-31, or 202503 for a month")));
    }

    private static LocalText brokenForm() {
        return new LocalText(
                "raden bryter mot CSV: ett citattecken saknas eller står fel; rätta citattecknen",
                "the row breaks the form of CSV: a quote is missing or misplaced; mend the quotes");
    }

    private LocalText wrongLength(int cells) {
        return new LocalText(
                "raden har " + cells + " fält, rubrikraden " + header.size()
                        + "; sätt citattecken om fält som innehåller skiljetecken",
                "the row has " + cells + " fields, the header " + header.size()
                        + "; put quotes around fields that hold the separator");
    }

    /** How a cell is read. */
    @FunctionalInterface
    private interface CellReading<T> {
        Cell<T> read(String written);
    }

    /** What a cell means, or why it means nothing. */
    private record Cell<T>(Optional<T> value, @Nullable Refused refused) {
        static <T> Cell<T> of(T value) {
            return new Cell<>(Optional.of(value), null);
        }

        static <T> Cell<T> refused(RejectReason kind, LocalText reason) {
            return new Cell<>(Optional.empty(), new Refused(kind, reason));
        }
    }

    private record Refused(RejectReason kind, LocalText reason) {}

    /** The first reason against a row; one is enough to mend it by. */
    private static final class Refusal {
        private String column = "";
        private @Nullable Refused refused;

        void because(String faultyColumn, Refused why) {
            if (refused == null) {
                column = faultyColumn;
                refused = why;
            }
        }
    }
}
