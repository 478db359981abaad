package se.inkopsrisk.service.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.intake.PurchaseLines;
import se.inkopsrisk.engine.intake.PurchaseStream;
import se.inkopsrisk.engine.intake.PurchaseStream.Item;
import se.inkopsrisk.service.identity.Asker;

/**
 * {@code POST /api/v1/assessments/batch}: purchases in, assessments out, in their order, while they come; a few hundred
 * are held at a time, however many there are. By one and the same rules from the first to the last.
 */
@RestController
@Tag(name = "Assessments")
@RequestMapping("/api/v1/assessments/batch")
class BatchController {
    private final BatchTurns turns;
    private final ScreeningMetrics metrics;

    BatchController(BatchTurns turns, ScreeningMetrics metrics) {
        this.turns = turns;
        this.metrics = metrics;
    }

    /** A JSON array in, a JSON object out: {@code {"assessments": […], "counts": {…}}}. */
    @Operation(operationId = "assessBatch", summary = "Assess many purchases, streamed both ways")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    void array(
            @RequestParam(required = false) @Nullable String rules,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Asker asker = Asker.of(request.getUserPrincipal(), locale, key);
        BatchTurn turn = turns.begin(asker, MediaType.APPLICATION_JSON_VALUE, rules, request.getInputStream());
        Iterator<Item> items = PurchaseStream.ofArray(turn.body());
        OutputStream out = begin(response, MediaType.APPLICATION_JSON_VALUE, asker, turn);
        out.write(ascii("{\"assessments\":["));
        BatchCounts counts = screening(turn, asker).run(items, (item, first) -> {
            if (!first) {
                out.write(',');
            }
            out.write(item);
        });
        out.write(ascii("],\"counts\":" + counts.json() + "}"));
    }

    /** A purchase on each line in, an assessment on each line out, and the counts on the last. */
    @Operation(operationId = "assessBatch", summary = "Assess many purchases, streamed both ways")
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @RequestParam(required = false) @Nullable String rules,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Asker asker = Asker.of(request.getUserPrincipal(), locale, key);
        BatchTurn turn = turns.begin(asker, MediaType.APPLICATION_NDJSON_VALUE, rules, request.getInputStream());
        Iterator<Item> items = new PurchaseLines(turn.body());
        OutputStream out = begin(response, MediaType.APPLICATION_NDJSON_VALUE, asker, turn);
        BatchCounts counts = screening(turn, asker).run(items, (item, first) -> {
            out.write(item);
            out.write('\n');
        });
        out.write(ascii("{\"counts\":" + counts.json() + "}\n"));
    }

    private BatchScreening screening(BatchTurn turn, Asker asker) {
        return new BatchScreening(turn, metrics, asker.language());
    }

    private static OutputStream begin(HttpServletResponse response, String type, Asker asker, BatchTurn turn)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, asker.language().locale().getLanguage());
        if (turn.repeated()) {
            response.setHeader(Asker.REPLAYED, "true");
        }
        return response.getOutputStream();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
