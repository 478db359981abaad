package se.inkopsrisk.service.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/** What every page is told: its language, where it is in the other one, and the rules version at its foot. */
@Component
final class PageModel {
    private final RulesInForce rules;

    PageModel(RulesInForce rules) {
        this.rules = rules;
    }

    /** Adds the pages' common words to {@code model}, and states the language in the answer. */
    void fill(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(RequestContextUtils.getLocale(request));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
        model.put("language", language);
        // A page that shows a verdict names the rules that gave it, also where others were put in force since.
        model.putIfAbsent("rulesVersion", rules.screener().rulesVersion().label());
        model.put("otherLanguage", inOtherLanguage(request, language));
    }

    /** This page's address in the other language; a page that was posted to has a button of its own instead. */
    private static String inOtherLanguage(HttpServletRequest request, Language language) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String asked ? asked : request.getRequestURI();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (HttpMethod.GET.matches(request.getMethod()) && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam(PageLocaleResolver.PARAMETER, language == Language.SV ? "en" : "sv")
                .build()
                .toUriString();
    }
}
