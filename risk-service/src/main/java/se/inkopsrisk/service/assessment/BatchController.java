package se.inkopsrisk.service.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.intake.PurchaseLines;
import se.inkopsrisk.engine.intake.PurchaseStream;
import se.inkopsrisk.engine.intake.PurchaseStream.Item;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * {@code POST /api/v1/assessments/batch}: purchases in, assessments out, in their order, while they come; a few hundred
 * are held at a time, however many there are. By one and the same rules from the first to the last.
 */
@RestController
@RequestMapping("/api/v1/assessments/batch")
class BatchController {
    private static final int BUFFER = 1 << 16;

    private final RulesInForce rules;
    private final ScreeningMetrics metrics;

    BatchController(RulesInForce rules, ScreeningMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** A JSON array in, a JSON object out: {@code {"assessments": […], "counts": {…}}}. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    void array(
            @RequestParam(required = false) @Nullable String rules,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        RiskScreener screener = screener(rules);
        Iterator<Item> items = PurchaseStream.ofArray(new BufferedInputStream(request.getInputStream(), BUFFER));
        OutputStream out = begin(response, MediaType.APPLICATION_JSON_VALUE, locale);
        out.write(ascii("{\"assessments\":["));
        BatchCounts counts = new BatchScreening(screener, metrics, Language.of(locale)).run(items, (item, first) -> {
            if (!first) {
                out.write(',');
            }
            out.write(item);
        });
        out.write(ascii("],\"counts\":" + counts.json() + "}"));
    }

    /** A purchase on each line in, an assessment on each line out, and the counts on the last. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @RequestParam(required = false) @Nullable String rules,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        RiskScreener screener = screener(rules);
        Iterator<Item> items = new PurchaseLines(new BufferedInputStream(request.getInputStream(), BUFFER));
        OutputStream out = begin(response, MediaType.APPLICATION_NDJSON_VALUE, locale);
        BatchCounts counts = new BatchScreening(screener, metrics, Language.of(locale)).run(items, (item, first) -> {
            out.write(item);
            out.write('\n');
        });
        out.write(ascii("{\"counts\":" + counts.json() + "}\n"));
    }

    private RiskScreener screener(@Nullable String version) {
        return version == null ? rules.screener() : rules.screener(version);
    }

    private static OutputStream begin(HttpServletResponse response, String type, Locale locale) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, Language.of(locale).locale().getLanguage());
        return response.getOutputStream();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
