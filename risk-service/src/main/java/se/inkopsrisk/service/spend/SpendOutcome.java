package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import se.inkopsrisk.engine.batch.LedgerScreening;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went in and what came out: rows and kronor, assessed and rejected. */
record SpendOutcome(
        long rows, long assessed, long rejected, BigDecimal sek, BigDecimal assessedSek, BigDecimal rejectedSek) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads it from a summary that a screening of ours wrote. */
    static SpendOutcome read(Path results) throws IOException {
        JsonNode summary = JSON.readTree(Files.readAllBytes(results.resolve(LedgerScreening.SUMMARY)));
        JsonNode rows = summary.get("rows");
        JsonNode sek = summary.get("sek");
        return new SpendOutcome(
                rows.get("in").asLong(),
                rows.get("assessed").asLong(),
                rows.get("rejected").asLong(),
                new BigDecimal(sek.get("in").asString()),
                new BigDecimal(sek.get("assessed").asString()),
                new BigDecimal(sek.get("rejected").asString()));
    }
}
