package se.inkopsrisk.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an Accept header that cannot be read: later on, no format would be left in which to say what is wrong. */
@Component
final class AcceptFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    AcceptFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT) == null
                || !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException e) {
            problems.write(
                    ProblemType.NOT_ACCEPTABLE,
                    "huvudet Accept kan inte läsas; skriv till exempel application/json",
                    "the header Accept cannot be read; write application/json for instance",
                    request,
                    response);
            return;
        }
        chain.doFilter(request, response);
    }
}
