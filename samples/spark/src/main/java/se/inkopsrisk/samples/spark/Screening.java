package se.inkopsrisk.samples.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerTable;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.CatalogueFiles;

/** The settings made ready to work: rules compiled, columns known. Thread-safe. */
final class Screening {
    /** One for each broadcast of an application in this process, whichever of its tasks asks first. */
    private static final Map<String, Screening> LOADED = new ConcurrentHashMap<>();

    private final Settings settings;
    private final RiskScreener screener;
    private final ColumnMapping mapping;
    private final AssessmentJson json;

    private Screening(Settings settings) {
        this.settings = settings;
        this.json = AssessmentJson.in(settings.language());
        this.screener = screener(settings);
        this.mapping = settings.mapping().isEmpty() ? ColumnMapping.BY_NAME : mapping(settings.mapping());
    }

    /** The screening of this executor, its rules loaded once. */
    static Screening here(Broadcast<Settings> settings) {
        String broadcast = SparkEnv.get().conf().getAppId() + "/" + settings.id();
        return LOADED.computeIfAbsent(broadcast, id -> new Screening(settings.value()));
    }

    private static RiskScreener screener(Settings settings) {
        if (settings.overlay().isEmpty()) {
            return RiskScreener.withBundledRules();
        }
        CatalogueFiles files = name -> settings.overlayFile(name).map(ByteArrayInputStream::new);
        return RiskScreener.of(RuleBook.withOverlays(List.of(files)));
    }

    private static ColumnMapping mapping(String properties) {
        try {
            Path file = Files.createTempFile("mapping", ".properties");
            try {
                return ColumnMapping.read(Files.writeString(file, properties));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RiskScreener screener() {
        return screener;
    }

    Settings settings() {
        return settings;
    }

    AssessmentJson json() {
        return json;
    }

    /** Opens a ledger's file. */
    Ledger open(Path file) throws IOException {
        return Ledger.open(
                file, mapping, Optional.of(settings.date()), screener.ruleBook().catalogue());
    }

    /** Opens a part of a table. */
    Ledger open(LedgerTable table) throws IOException {
        return Ledger.of(
                table,
                mapping,
                Optional.of(settings.date()),
                screener.ruleBook().catalogue());
    }
}
