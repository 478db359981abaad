package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ledger.IdempotencyKey;

/**
 * What somebody asked for when handing in a ledger.
 *
 * @param name the ledger's name as it was handed in
 * @param submitted when
 * @param by who
 * @param date the day for rows that state none
 * @param excelSafe whether formulas are guarded
 * @param parquet whether graded rows are written as Parquet too
 * @param language of the reasons for rejected rows
 * @param key under which it was handed in, so that the same one is not taken in twice
 */
record SpendOrder(
        String name,
        Instant submitted,
        String by,
        Optional<LocalDate> date,
        boolean excelSafe,
        boolean parquet,
        Language language,
        Optional<IdempotencyKey> key) {
    private static final String KEY = "idempotencyKey";
    private static final String REQUEST_HASH = "requestHash";

    /** An order without a key. */
    SpendOrder(
            String name,
            Instant submitted,
            String by,
            Optional<LocalDate> date,
            boolean excelSafe,
            boolean parquet,
            Language language) {
        this(name, submitted, by, date, excelSafe, parquet, language, Optional.empty());
    }

    /** The same order under a key. */
    SpendOrder under(IdempotencyKey word) {
        return new SpendOrder(name, submitted, by, date, excelSafe, parquet, language, Optional.of(word));
    }

    /** What of it decides the results, as one text. */
    String decisive() {
        return name + "\n" + date.map(LocalDate::toString).orElse("") + "\n" + excelSafe + (parquet ? "\nparquet" : "");
    }

    /** Writes it at once or not at all: an order that is there is whole. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("submitted", submitted.toString());
        properties.setProperty("by", by);
        date.ifPresent(day -> properties.setProperty("date", day.toString()));
        properties.setProperty("excelSafe", String.valueOf(excelSafe));
        properties.setProperty("parquet", String.valueOf(parquet));
        properties.setProperty("language", language.name());
        key.ifPresent(word -> {
            properties.setProperty(KEY, word.key());
            properties.setProperty(REQUEST_HASH, word.requestHash());
        });
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            properties.store(out, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
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
                Boolean.parseBoolean(properties.getProperty("parquet")),
                Language.valueOf(properties.getProperty("language")),
                Optional.ofNullable(properties.getProperty(KEY))
                        .map(word -> new IdempotencyKey(
                                properties.getProperty("by"), word, properties.getProperty(REQUEST_HASH))));
    }
}
