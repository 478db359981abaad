package se.inkopsrisk.service.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Programs' keys. They are random and long, so that a plain hash guards them. */
public final class ApiKeys {
    private static final String PREFIX = "irk_";
    private static final int RANDOM_BYTES = 32;

    private final List<Known> known;

    private ApiKeys(List<Known> known) {
        this.known = known;
    }

    /**
     * The configured keys.
     *
     * @throws IllegalArgumentException if a scope does not exist
     */
    static ApiKeys of(List<AccessSettings.ApiKey> settings) {
        return new ApiKeys(settings.stream().map(Known::of).toList());
    }

    /** The key's holder; every configured hash is compared, in constant time. */
    Optional<Known> find(String key) {
        byte[] hash = hash(key).getBytes(StandardCharsets.US_ASCII);
        Optional<Known> found = Optional.empty();
        for (Known candidate : known) {
            if (MessageDigest.isEqual(hash, candidate.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    /** A new key. */
    public static String create() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is configured instead of the key itself: its SHA-256 in hexadecimal. */
    public static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A key's holder. */
    record Known(String name, String sha256, List<Scope> scopes, long requestsPerMinute) {
        static Known of(AccessSettings.ApiKey setting) {
            List<Scope> scopes = setting.scopes().stream()
                    .map(word -> Scope.of(word)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "inkopsrisk.security.api-keys: " + setting.name() + ": there is no scope " + word)))
                    .toList();
            return new Known(
                    setting.name(), setting.sha256().toLowerCase(Locale.ROOT), scopes, setting.requestsPerMinute());
        }
    }
}
