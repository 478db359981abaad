package se.inkopsrisk.service.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * What the catalogue holds. Every answer has an ETag that changes with the rules' version and the language alone, so
 * that a client asks again for next to nothing.
 */
@RestController
@Tag(name = "Catalogue")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
    private static final int USUAL_LIMIT = 10;
    private static final int LARGEST_LIMIT = 50;
    private static final int LONGEST_QUERY = 200;

    private final RulesInForce rules;
    private final Clock clock = Clock.system(ZoneId.of("Europe/Stockholm"));

    CatalogueController(RulesInForce rules) {
        this.rules = rules;
    }

    @Operation(summary = "Criteria, grades, contract terms and countries")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag", content = @Content)
    @GetMapping("/catalogue")
    ResponseEntity<CatalogueOverview> catalogue(Locale locale) {
        RiskScreener screener = rules.screener();
        Language language = Language.of(locale);
        return tagged(
                screener,
                language,
                "",
                CatalogueOverview.of(
                        screener.rulesVersion(), screener.ruleBook().catalogue(), language));
    }

    @Operation(summary = "The tree of categories")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag", content = @Content)
    @GetMapping("/categories")
    ResponseEntity<List<CategoryNode>> categories(Locale locale) {
        RiskScreener screener = rules.screener();
        Language language = Language.of(locale);
        return tagged(
                screener,
                language,
                "",
                screener.ruleBook().catalogue().categories().stream()
                        .map(category -> CategoryNode.of(category, language))
                        .toList());
    }

    @Operation(summary = "A category with path, children and CPV prefixes")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag", content = @Content)
    @GetMapping("/categories/{id}")
    ResponseEntity<CategoryDetail> category(@PathVariable String id, Locale locale) {
        RiskScreener screener = rules.screener();
        Catalogue catalogue = screener.ruleBook().catalogue();
        Language language = Language.of(locale);
        return catalogue
                .category(id)
                .map(category -> tagged(screener, language, "", CategoryDetail.of(category, catalogue, language)))
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND,
                        new LocalText("det finns ingen kategori ”" + id + "”", "there is no category \"" + id + "\""),
                        List.of()));
    }

    /** CPV codes and categories that somebody may mean who is typing. */
    @Operation(summary = "CPV codes and categories for somebody who types")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag", content = @Content)
    @GetMapping("/cpv")
    ResponseEntity<List<CpvSuggestion>> cpv(
            @RequestParam String query, @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit, Locale locale) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            throw ApiException.invalid(Place.QUERY, "query", "skriv 1–200 tecken", "write 1 to 200 characters");
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw ApiException.invalid(
                    Place.QUERY, "limit", "skriv ett tal från 1 till 50", "write a number from 1 to 50");
        }
        RiskScreener screener = rules.screener();
        Language language = Language.of(locale);
        return tagged(
                screener,
                language,
                "",
                screener.suggestCategories(query, limit).stream()
                        .map(suggestion -> CpvSuggestion.of(suggestion, language))
                        .toList());
    }

    @Operation(summary = "Sources, and which are past their best-before date")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag", content = @Content)
    @GetMapping("/sources")
    ResponseEntity<List<CitedSource>> sources(Locale locale) {
        RiskScreener screener = rules.screener();
        LocalDate today = LocalDate.now(clock);
        return tagged(
                screener,
                Language.of(locale),
                "-" + today,
                screener.ruleBook().catalogue().sources().stream()
                        .map(source -> CitedSource.of(source, today))
                        .toList());
    }

    private static <T> ResponseEntity<T> tagged(RiskScreener screener, Language language, String more, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .eTag(screener.rulesVersion().label() + "-" + language.locale().getLanguage() + more)
                .body(body);
    }
}
