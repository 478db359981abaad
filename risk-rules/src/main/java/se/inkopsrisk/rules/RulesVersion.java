package se.inkopsrisk.rules;

import java.util.Optional;

/**
 * Which rules decided: the edition that people speak of, and a hash of every table and rule file that was in force.
 *
 * @param edition the bundled catalogue's edition
 * @param hash the first 12 hexadecimal digits of the content's SHA-256
 * @param overlay name and edition of the region's overlay, where there is one
 */
public record RulesVersion(String edition, String hash, Optional<String> overlay) {

    /** The version in one word, as answers carry it: {@code 2026.1-3f2a9c0b71de}. */
    public String label() {
        return edition + "-" + hash;
    }

    @Override
    public String toString() {
        return overlay.map(name -> label() + " (" + name + ")").orElse(label());
    }
}
