package se.inkopsrisk.engine.batch;

import org.apache.commons.csv.CSVFormat;

/** The form of the CSV files that a screening writes. */
final class CsvOutput {
    static final char LINE_END = '\n';

    private CsvOutput() {}

    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator(LINE_END)
                .get();
    }
}
