package se.inkopsrisk.service.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;
import se.inkopsrisk.rules.verdict.Language;

/**
 * The language of an answer. Pages are in Swedish until the reader chooses English, and stay in what was chosen: a
 * Swedish authority's page is Swedish whatever language the browser happens to be installed in. The API goes by {@code
 * Accept-Language}.
 */
@Component("localeResolver")
final class PageLocaleResolver implements LocaleResolver {
    static final String PARAMETER = "lang";
    static final String COOKIE = "inkopsrisk-lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AcceptHeaderLocaleResolver api = new AcceptHeaderLocaleResolver();

    PageLocaleResolver() {
        api.setDefaultLocale(Language.SV.locale());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!Pages.isPage(request)) {
            return api.resolveLocale(request);
        }
        return chosen(request)
                .or(() ->
                        Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).flatMap(c -> known(c.getValue())))
                .orElse(Language.SV)
                .locale();
    }

    /** The language that this very request chooses. */
    static Optional<Language> chosen(HttpServletRequest request) {
        return known(request.getParameter(PARAMETER));
    }

    private static Optional<Language> known(@Nullable String name) {
        if ("sv".equals(name)) {
            return Optional.of(Language.SV);
        }
        return "en".equals(name) ? Optional.of(Language.EN) : Optional.empty();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            throw new IllegalArgumentException("A language is remembered by a cookie, so an answer is needed");
        }
        ResponseCookie cookie = ResponseCookie.from(
                        COOKIE, Language.of(locale).locale().getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
