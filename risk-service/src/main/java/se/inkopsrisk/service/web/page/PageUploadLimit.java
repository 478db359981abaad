package se.inkopsrisk.service.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.inkopsrisk.service.security.LedgerSenders;

/**
 * Refuses what is posted to a page and is larger than a notice may be, before any of it is read; a ledger may be larger,
 * where its sender is known. It stands before whatever asks for a parameter, which would read the body. A browser always tells the
 * length; what does not is refused too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PageUploadLimit extends OncePerRequestFilter {
    /** Somewhat more than the largest notice, so that the reader of notices can say what is too large. */
    private static final long MOST_BYTES = 22_000_000;

    private static final String LEDGERS = "/reskontra";

    private final LedgerSenders ledgerSenders;

    PageUploadLimit(LedgerSenders ledgerSenders) {
        this.ledgerSenders = ledgerSenders;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !Pages.isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || (length > MOST_BYTES && !isLedger(request))) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isLedger(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + LEDGERS) && ledgerSenders.isOne(request);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    /** The same request without its body, since to ask for a parameter would read it. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
