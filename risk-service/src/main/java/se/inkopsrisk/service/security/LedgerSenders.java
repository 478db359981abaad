package se.inkopsrisk.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who may send a file of gigabytes from a page. It is asked before the body is read, and so before the ordinary check
 * of scopes: that one comes behind the check against forged forms, which reads the whole form.
 */
@Component
public final class LedgerSenders {
    private final boolean login;

    LedgerSenders(Environment environment) {
        this.login = Login.isConfigured(environment);
    }

    /** Whether the sender is known to be allowed to screen ledgers, or nobody logs in here. */
    public boolean isOne(HttpServletRequest request) {
        return !login || maySpend(request.getSession(false));
    }

    private static boolean maySpend(@Nullable HttpSession session) {
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        @Nullable Authentication known = context instanceof SecurityContext c ? c.getAuthentication() : null;
        return known != null
                && known.isAuthenticated()
                && known.getAuthorities().stream()
                        .anyMatch(authority -> Scope.SPEND.authority().equals(authority.getAuthority()));
    }
}
