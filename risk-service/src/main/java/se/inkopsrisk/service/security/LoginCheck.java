package se.inkopsrisk.service.security;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Looks, before anything listens, whether the service would be open to others without a login. */
public final class LoginCheck implements ApplicationListener<ApplicationPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Login.check(event.getApplicationContext().getEnvironment());
    }
}
