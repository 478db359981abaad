package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What somebody asked for when handing in a ledger.
 *
 * @param name the ledger's name as it was handed in
 * @param submitted when
 * @param by who
 * @param date the day for rows that state none
 * @param excelSafe whether formulas are guarded
 * @param language of the reasons for rejected rows
 */
record SpendOrder(
        String name, Instant submitted, String by, Optional<LocalDate> date, boolean excelSafe, Language language) {

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("submitted", submitted.toString());
        properties.setProperty("by", by);
        date.ifPresent(day -> properties.setProperty("date", day.toString()));
        properties.setProperty("excelSafe", String.valueOf(excelSafe));
        properties.setProperty("language", language.name());
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    static SpendOrder read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new SpendOrder(
                properties.getProperty("name"),
                Instant.parse(properties.getProperty("submitted")),
                properties.getProperty("by"),
                Optional.ofNullable(properties.getProperty("date")).map(LocalDate::parse),
                Boolean.parseBoolean(properties.getProperty("excelSafe")),
                Language.valueOf(properties.getProperty("language")));
    }
}
