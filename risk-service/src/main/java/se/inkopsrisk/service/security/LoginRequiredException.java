package se.inkopsrisk.service.security;

import se.inkopsrisk.rules.verdict.LocalText;

/** The service would be open to others while nobody needs to log in. */
public final class LoginRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;
    private final String address;

    LoginRequiredException(String property, String address) {
        super(property + "=" + address + " opens the service to others, and no login is configured");
        this.property = property;
        this.address = address;
    }

    /** What is wrong and what to do. */
    public LocalText text() {
        return new LocalText(
                property + "=" + address + " öppnar tjänsten för andra än den här datorn, men ingen inloggning är"
                        + " konfigurerad. Ange API-nycklar, användare, OpenID Connect eller en utfärdare av JWT"
                        + " (docs/configuration.md), eller lyssna på 127.0.0.1.",
                property + "=" + address + " opens the service to others than this machine, but no login is"
                        + " configured. Configure API keys, users, OpenID Connect or an issuer of JWT"
                        + " (docs/configuration.md), or listen on 127.0.0.1.");
    }
}
