package se.inkopsrisk.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.problem.ProblemWriter;

/**
 * Guards the service that nobody logs in to. It is reached from this machine alone, but a browser on this machine also
 * runs other people's pages: those may neither send anything here nor read anything under a name of their own.
 */
final class OpenOnLoopbackFilter extends OncePerRequestFilter {
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final ProblemWriter problems;

    OpenOnLoopbackFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        boolean ours = OURSELVES.contains(host) || host.startsWith("127.");
        if (!ours || (!HARMLESS.contains(request.getMethod()) && isForeign(request))) {
            problems.write(
                    ProblemType.FORBIDDEN,
                    "utan inloggning tar tjänsten emot anrop bara från den här datorn och sina egna sidor",
                    "without login the service takes requests only from this machine and its own pages",
                    request,
                    response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        @Nullable String authority;
        try {
            authority = URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return false;
        }
        return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }
}
