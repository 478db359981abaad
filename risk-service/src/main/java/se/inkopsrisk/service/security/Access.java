package se.inkopsrisk.service.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Which scope an address asks for, once login is configured. The first row that fits decides; an address of the API
 * without a row is closed to everybody.
 *
 * @param method the method; null is any
 * @param pattern the path pattern
 * @param needs the scope; empty lets everybody in
 */
record Access(@Nullable HttpMethod method, String pattern, Optional<Scope> needs) {
    /** The rows, in their order. */
    static final List<Access> TABLE = List.of(
            open(HttpMethod.GET, "/actuator/health/liveness"),
            open(HttpMethod.GET, "/actuator/health/readiness"),
            needs(null, "/actuator/**", Scope.METRICS),
            needs(HttpMethod.POST, "/api/v1/assessments/*/erasure", Scope.RULES_ADMIN),
            needs(HttpMethod.POST, "/api/v1/assessments", Scope.SCREEN),
            needs(HttpMethod.POST, "/api/v1/assessments/batch", Scope.SCREEN),
            needs(HttpMethod.POST, "/api/v1/notices", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/v1/assessments/**", Scope.LEDGER_READ),
            needs(HttpMethod.GET, "/api/v1/follow-up/**", Scope.LEDGER_READ),
            needs(HttpMethod.GET, "/api/v1/ledger/verification", Scope.RULES_ADMIN),
            needs(HttpMethod.POST, "/api/v1/rules/reload", Scope.RULES_ADMIN),
            needs(HttpMethod.GET, "/api/v1/rules/versions", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/v1/catalogue", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/v1/categories/**", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/v1/cpv", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/v1/sources", Scope.SCREEN),
            needs(null, "/api/v1/spend/**", Scope.SPEND),
            needs(null, "/reskontra/**", Scope.SPEND),
            needs(HttpMethod.GET, "/api/openapi.json/**", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/docs", Scope.SCREEN),
            needs(HttpMethod.GET, "/api/swagger-ui/**", Scope.SCREEN));

    private static Access open(HttpMethod method, String pattern) {
        return new Access(method, pattern, Optional.empty());
    }

    private static Access needs(@Nullable HttpMethod method, String pattern, Scope scope) {
        return new Access(method, pattern, Optional.of(scope));
    }
}
