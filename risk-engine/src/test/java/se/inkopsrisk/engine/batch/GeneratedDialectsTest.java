package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;

/** Whatever a ledger's dialect: rows in = assessed + rejected, and its money comes out to the öre. */
class GeneratedDialectsTest {
    private static final List<String> SPACES = List.of(" ", "\u00A0", "\u202F");

    /** How a ledger is written. */
    record Dialect(
            String encoding,
            boolean mark,
            char separator,
            String lineEnd,
            boolean quoteAll,
            char decimal,
            String thousands,
            String negative,
            String packing) {}

    /** A row; {@code readable} tells whether its amount is one. */
    record Row(String title, long ore, boolean readable) {}

    @Property(tries = 200)
    void rows_and_money_come_out_of_every_dialect_of_csv(
            @ForAll("dialects") Dialect dialect, @ForAll("rows") List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, dialect, "Köpare", "Text", "Belopp");
        for (Row row : rows) {
            line(text, dialect, "Å", row.title, row.readable ? amount(row.ore, dialect) : "1,2,3 kr");
        }

        assertConserved(packed(bytes(text.toString(), dialect), dialect.packing), rows);
    }

    @Property(tries = 60)
    void rows_and_money_come_out_of_json(@ForAll boolean oneALine, @ForAll("rows") List<Row> rows) throws IOException {
        String objects = rows.stream()
                .map(row -> "{\"Köpare\":\"Å\",\"Text\":" + json(row.title) + ",\"Belopp\":"
                        + (row.readable ? plain(row.ore) : "\"1,2,3\"") + "}")
                .collect(Collectors.joining(oneALine ? "\n" : ",\n"));
        // A file without rows has no names either, and so no header.
        if (!rows.isEmpty()) {
            assertConserved((oneALine ? objects : "[" + objects + "]").getBytes(StandardCharsets.UTF_8), rows);
        }
    }

    @Property(tries = 30)
    void rows_and_money_come_out_of_a_workbook(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 0, max = 3) int gap) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            sheet.value(0, 0, "Text");
            sheet.value(0, 1, "Belopp");
            for (int i = 0; i < rows.size(); i++) {
                int at = 1 + i * (gap + 1);
                sheet.value(at, 0, rows.get(i).title.replace("\r", ""));
                if (rows.get(i).readable) {
                    sheet.value(at, 1, BigDecimal.valueOf(rows.get(i).ore, 2));
                } else {
                    sheet.value(at, 1, "1,2,3");
                }
            }
        }
        assertConserved(bytes.toByteArray(), rows);
    }

    private static void assertConserved(byte[] ledger, List<Row> rows) throws IOException {
        Path directory = Files.createTempDirectory("dialects");
        Path file = Files.write(directory.resolve("ledger"), ledger);
        SpendSummary summary = new LedgerScreening(
                        Screeners.BUNDLED, ColumnMapping.BY_NAME, Optional.of(LocalDate.of(2025, 1, 1)), Language.SV)
                .screen(file, directory.resolve("out"), ScreeningListener.NONE);
        long readable = rows.stream().filter(Row::readable).count();
        long ore = rows.stream().filter(Row::readable).mapToLong(Row::ore).sum();
        assertThat(summary.assessed().rows()).isEqualTo(readable);
        assertThat(summary.rejected().rows()).isEqualTo(rows.size() - readable);
        assertThat(summary.assessed().sek()).isEqualByComparingTo(BigDecimal.valueOf(ore, 2));
    }

    private static String plain(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString();
    }

    private static String json(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    private static String amount(long ore, Dialect dialect) {
        String digits = BigDecimal.valueOf(Math.abs(ore), 2).toPlainString();
        String whole = digits.substring(0, digits.length() - 3);
        if (!dialect.thousands.isEmpty()) {
            whole = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", dialect.thousands);
        }
        String unsigned = whole + dialect.decimal + digits.substring(digits.length() - 2);
        return ore < 0 ? dialect.negative.replace("#", unsigned) : unsigned;
    }

    private static void line(StringBuilder text, Dialect dialect, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            boolean quoted = dialect.quoteAll
                    || cells[i].chars().anyMatch(c -> c == dialect.separator || c == '"' || c == '\n' || c == '\r');
            text.append(i == 0 ? "" : String.valueOf(dialect.separator))
                    .append(quoted ? "\"" + cells[i].replace("\"", "\"\"") + "\"" : cells[i]);
        }
        text.append(dialect.lineEnd);
    }

    private static byte[] bytes(String text, Dialect dialect) {
        // Windows-1252 has no narrow no-break space.
        String writable = dialect.encoding.equals("windows-1252") ? text.replace('\u202F', '\u00A0') : text;
        boolean marked = dialect.mark && !dialect.encoding.equals("windows-1252");
        return ((marked ? "\uFEFF" : "") + writable).getBytes(Charset.forName(dialect.encoding));
    }

    private static byte[] packed(byte[] ledger, String packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (packing.equals("gzip")) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(ledger);
            }
        } else if (packing.equals("zip")) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("ledger.csv"));
                zip.write(ledger);
            }
        } else {
            return ledger;
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> titles = Arbitraries.strings()
                .withChars("abcåäöÅ;,|\t\"\n\r' =-+@")
                .ofMaxLength(12)
                .map(title -> "T" + title);
        Arbitrary<Long> amounts = Arbitraries.longs().between(-9_999_999_999L, 99_999_999_999L);
        Arbitrary<Boolean> readable = Arbitraries.of(true, true, true, true, false);
        return Combinators.combine(titles, amounts, readable)
                .as(Row::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(';', ',', '\t', '|'),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(',', '.'),
                        Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.of(SPACES)),
                        Arbitraries.of("-#", "#-", "\u2013#", "(#)"))
                .flatAs((encoding, mark, separator, end, quote, decimal, thousands, negative) -> Arbitraries.of(
                                "none", "gzip", "zip")
                        .map(packing -> new Dialect(
                                encoding, mark, separator, end, quote, decimal, thousands, negative, packing)));
    }
}
