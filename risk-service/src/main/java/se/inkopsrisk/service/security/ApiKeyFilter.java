package se.inkopsrisk.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by their key, in {@code X-API-Key} or {@code Authorization: ApiKey}. */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-API-Key";
    private static final String SCHEME = "ApiKey ";

    private final ApiKeys keys;
    private final AuthenticationEntryPoint refusal;

    ApiKeyFilter(ApiKeys keys, AuthenticationEntryPoint refusal) {
        this.keys = keys;
        this.refusal = refusal;
    }

    /** The key that a request bears. */
    static Optional<String> key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(request.getHeader(HEADER)).or(() -> Optional.ofNullable(authorization)
                .filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKeys.Known> known = keys.find(key.get());
        if (known.isEmpty()) {
            Audit.refusedKey();
            refusal.commence(request, response, new BadCredentialsException("unknown key"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                known.get().name(), null, Role.authorities(known.get().scopes())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
