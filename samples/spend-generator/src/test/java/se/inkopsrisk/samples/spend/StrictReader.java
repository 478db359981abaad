package se.inkopsrisk.samples.spend;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** Reads a generated ledger and tells good rows from bad ones by the file alone, knowing nothing of how it was made. */
final class StrictReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+,\\d{2}");
    private static final Pattern CPV = Pattern.compile("(\\d{8})(-\\d)?");
    private static final Pattern CPV_WITHOUT_ITS_ZERO = Pattern.compile("\\d{7}");
    private static final Set<String> ANSWERS = Set.of("ja", "nej", "");
    private static final CpvNomenclature NOMENCLATURE = CpvNomenclature.bundled();
    private static final Catalogue CATALOGUE = RuleBook.bundled().catalogue();

    static List<CSVRecord> read(Path ledger) {
        try (Reader reader = Files.newBufferedReader(ledger);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGood(CSVRecord row) {
        return row.size() == LedgerRow.COLUMNS.size()
                && AMOUNT.matcher(row.get("belopp")).matches()
                && isDate(row.get("datum"))
                && isCode(row.get("cpv"))
                && areCountries(row.get("ursprung"))
                && ANSWERS.contains(row.get("utfors_i_sverige"));
    }

    BigDecimal sumOfGood(List<CSVRecord> rows) {
        return rows.stream()
                .filter(this::isGood)
                .map(row -> new BigDecimal(row.get("belopp").replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isDate(String cell) {
        try {
            return LocalDate.parse(cell).getYear() == 2025;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isCode(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        String whole = CPV_WITHOUT_ITS_ZERO.matcher(cell).matches() ? "0" + cell : cell;
        return CPV.matcher(whole).matches() && NOMENCLATURE.contains(new CpvCode(whole.substring(0, CpvCode.LENGTH)));
    }

    private boolean areCountries(String cell) {
        return cell.isEmpty()
                || Stream.of(cell.split("\\|", -1))
                        .allMatch(country -> CATALOGUE.country(country).isPresent());
    }
}
