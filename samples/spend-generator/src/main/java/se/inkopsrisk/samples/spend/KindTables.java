package se.inkopsrisk.samples.spend;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.cpv.CpvCode;

/** Reads the tables that the ledger is drawn from. */
final class KindTables {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Map<String, Supplier> suppliers;

    private KindTables(Map<String, Supplier> suppliers) {
        this.suppliers = suppliers;
    }

    /** The kinds of purchase in {@code purchase-kinds.csv}, with their suppliers from {@code suppliers.csv}. */
    static PurchaseKinds bundled() {
        Map<String, Supplier> suppliers = records("suppliers.csv").stream()
                .map(row -> new Supplier(row.get("supplier"), row.get("number")))
                .collect(Collectors.toMap(Supplier::name, Function.identity()));
        KindTables tables = new KindTables(suppliers);
        return new PurchaseKinds(
                records("purchase-kinds.csv").stream().map(tables::kind).toList());
    }

    private PurchaseKind kind(CSVRecord row) {
        List<CpvCode> codes = list(row, "cpv").map(CpvCode::new).toList();
        return new PurchaseKind(
                row.get("kind"),
                number(row, "rows"),
                Double.parseDouble(row.get("spend")),
                list(row, "titles")
                        .flatMap(pattern -> Title.parse(pattern, codes))
                        .toList(),
                list(row, "departments").toList(),
                list(row, "suppliers").map(this::supplier).toList(),
                list(row, "origins").map(Origin::parse).toList(),
                number(row, "origin_known"),
                number(row, "in_sweden"),
                number(row, "abroad"));
    }

    private Supplier supplier(String name) {
        return Objects.requireNonNull(suppliers.get(name), () -> "suppliers.csv lacks " + name);
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static Stream<String> list(CSVRecord row, String column) {
        return Stream.of(row.get(column).split("\\|", -1)).filter(item -> !item.isEmpty());
    }

    private static List<CSVRecord> records(String table) {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(KindTables.class.getResourceAsStream(table), table),
                        StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
