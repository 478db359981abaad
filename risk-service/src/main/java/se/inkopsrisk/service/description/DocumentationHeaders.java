package se.inkopsrisk.service.description;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser may do under {@code /api}: nothing, but for the documentation's page, which loads its own files. */
@Component
final class DocumentationHeaders extends OncePerRequestFilter {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI sets styles from its script; it loads nothing from elsewhere. */
    private static final String DOCUMENTATION =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean documentation = request.getServletPath().startsWith("/api/swagger-ui/");
        response.setHeader("Content-Security-Policy", documentation ? DOCUMENTATION : NOTHING);
        chain.doFilter(request, response);
    }
}
