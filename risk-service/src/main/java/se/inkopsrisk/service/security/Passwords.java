package se.inkopsrisk.service.security;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** People's passwords, of which only hashes are kept. */
public final class Passwords {
    private Passwords() {}

    /** The hash as the settings hold it, with the name of its method in front. */
    public static String hash(String password) {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
    }
}
