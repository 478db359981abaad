package se.inkopsrisk.service.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether login is configured, without which the service is for this machine alone. */
final class Login {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private Login() {}

    /** Whether at least one way to log in is configured. */
    static boolean isConfigured(Environment environment) {
        return settings(environment)
                        .map(settings -> !settings.apiKeys().isEmpty())
                        .orElse(false)
                || hasUsers(environment)
                || hasJwt(environment)
                || hasOidc(environment);
    }

    static boolean hasUsers(Environment environment) {
        return settings(environment)
                .map(settings -> !settings.users().isEmpty())
                .orElse(false);
    }

    static boolean hasJwt(Environment environment) {
        return List.of("issuer-uri", "jwk-set-uri", "public-key-location").stream()
                .anyMatch(key -> environment.containsProperty(JWT + key));
    }

    static boolean hasOidc(Environment environment) {
        return Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class))
                .map(registrations -> !registrations.isEmpty())
                .orElse(false);
    }

    private static BindResult<AccessSettings> settings(Environment environment) {
        return Binder.get(environment).bind("inkopsrisk.security", AccessSettings.class);
    }

    /**
     * Refuses to open the service to others before login is configured.
     *
     * @throws LoginRequiredException if it would be
     */
    static void check(Environment environment) {
        if (isConfigured(environment)) {
            return;
        }
        for (String property : List.of("server.address", "management.server.address")) {
            String address = environment.getProperty(property);
            boolean open = address == null ? property.equals("server.address") : !isLoopback(address);
            if (open) {
                throw new LoginRequiredException(property, address == null ? "" : address);
            }
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
