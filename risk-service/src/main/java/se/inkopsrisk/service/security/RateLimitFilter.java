package se.inkopsrisk.service.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.problem.ProblemWriter;

/** Lets a key ask as often as was agreed, and no more. */
final class RateLimitFilter extends OncePerRequestFilter {
    private final ApiKeys keys;
    private final ProblemWriter problems;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimitFilter(ApiKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = ApiKeyFilter.key(request)
                .flatMap(keys::find)
                .filter(key -> key.requestsPerMinute() > 0)
                .map(key -> bucket(key).tryConsumeAndReturnRemaining(1))
                .orElse(null);
        if (probe == null || probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                ProblemType.TOO_MANY_REQUESTS,
                "nyckeln har nått sin gräns; vänta " + seconds + " sekunder",
                "the key has reached its limit; wait " + seconds + " seconds",
                request,
                response);
    }

    private Bucket bucket(ApiKeys.Known key) {
        return buckets.computeIfAbsent(key.name(), name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(key.requestsPerMinute())
                        .refillGreedy(key.requestsPerMinute(), Duration.ofMinutes(1)))
                .build());
    }
}
