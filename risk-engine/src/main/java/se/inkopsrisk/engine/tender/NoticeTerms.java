package se.inkopsrisk.engine.tender;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.notice.Lot;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.rules.verdict.LocalText;

/** Which codes of a notice tell of which contract terms, by {@code notice-terms.csv}. */
final class NoticeTerms {
    private static final String ANY = "*";
    private static final List<Row> ROWS = rows();

    private NoticeTerms() {}

    /** What the codes of a lot, and those of its procedure, tell. */
    static List<TermEvidence> of(Notice notice, Lot lot) {
        // The first code of a field that tells of a term is enough; a notice may state ten grounds for exclusion.
        Map<List<String>, TermEvidence> evidence = new LinkedHashMap<>();
        Stream.concat(lot.strategic().codes().stream(), notice.statedTerms().stream())
                .forEach(code -> ROWS.stream()
                        .filter(row -> row.speaksOf(code))
                        .map(row -> new TermEvidence(row.term, row.strength, code, row.reason))
                        .forEach(e -> evidence.putIfAbsent(
                                List.of(
                                        e.term(),
                                        e.strength().name(),
                                        code.place().businessTerm()),
                                e)));
        return List.copyOf(evidence.values());
    }

    /** Ids of the contract terms that the table speaks of. */
    static List<String> termIds() {
        return ROWS.stream().map(Row::term).distinct().toList();
    }

    /** The codes of a business term that the table speaks of. */
    static List<String> codes(String businessTerm) {
        return ROWS.stream()
                .filter(row -> row.businessTerm().equals(businessTerm))
                .map(Row::code)
                .toList();
    }

    private static List<Row> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = NoticeTerms.class.getResourceAsStream("notice-terms.csv")) {
            if (in == null) {
                throw new IllegalStateException("notice-terms.csv is part of this library");
            }
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(
            String businessTerm, String code, String term, TermEvidence.Strength strength, LocalText reason) {
        static Row of(CSVRecord row) {
            return new Row(
                    row.get("business_term"),
                    row.get("code"),
                    row.get("term"),
                    TermEvidence.Strength.valueOf(row.get("strength")),
                    new LocalText(row.get("reason_sv"), row.get("reason_en")));
        }

        boolean speaksOf(Stated<String> stated) {
            return businessTerm.equals(stated.place().businessTerm())
                    && (code.equals(ANY) || code.equals(stated.value()));
        }
    }
}
