package se.inkopsrisk.service.web.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.publication.CataloguePage;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * {@code GET /katalog}: the page of the catalogue in force, with a way back to the service. The page stands by
 * itself and so holds its style; the policy names that very style by its hash, and allows no other.
 */
@Controller
class CataloguePageController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Map<Language, Supplier<Publication>> publications = new EnumMap<>(Language.class);

    CataloguePageController(RulesInForce rules) {
        for (Language language : Language.values()) {
            publications.put(language, rules.derived(screener -> Publication.of(screener.ruleBook(), language)));
        }
    }

    @GetMapping("/katalog")
    ResponseEntity<byte[]> catalogue(Locale locale) {
        Language language = Language.of(locale);
        Publication publication =
                Objects.requireNonNull(publications.get(language)).get();
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header("Content-Security-Policy", publication.policy())
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag(publication.hash())
                .body(publication.page().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page in one language.
     *
     * @param page HTML
     * @param policy the Content-Security-Policy that allows its style
     * @param hash the hash of the whole
     */
    private record Publication(String page, String policy, String hash) {
        private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
        private static final String STYLE = "<style>";
        private static final String FIRST_LINK = "<li><a href=\"#evidence\">";

        static Publication of(RuleBook ruleBook, Language language) {
            String other = language == Language.SV ? "en" : "sv";
            String back = language == Language.SV ? "Till Inköpsrisk" : "To Inköpsrisk";
            String page = new CataloguePage(ruleBook, LocalDate.now(SWEDEN))
                    .in(language)
                    .replace("href=\"catalogue." + other + ".html\"", "href=\"/katalog?lang=" + other + "\"")
                    .replace(FIRST_LINK, "<li><a href=\"/\">" + back + "</a></li>\n" + FIRST_LINK);
            int from = page.indexOf(STYLE) + STYLE.length();
            String style = page.substring(from, page.indexOf("</style>", from));
            return new Publication(
                    page,
                    "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; img-src 'self'; base-uri 'none'; "
                            + "form-action 'none'; frame-ancestors 'none'",
                    sha256(page));
        }

        private static String sha256(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }
}
