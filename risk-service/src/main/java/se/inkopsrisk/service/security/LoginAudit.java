package se.inkopsrisk.service.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes people's logins to the audit log. A refused name is not written: it may be a password typed too early. */
@Component
class LoginAudit {
    @EventListener
    void letIn(InteractiveAuthenticationSuccessEvent event) {
        Audit.letIn(event.getAuthentication().getName());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        // Told besides the true reason, since whoever knows passwords knows no tokens.
        if (!(event.getException() instanceof ProviderNotFoundException)) {
            Audit.refused(event.getException().getClass().getSimpleName());
        }
    }
}
