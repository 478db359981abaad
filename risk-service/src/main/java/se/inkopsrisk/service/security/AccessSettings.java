package se.inkopsrisk.service.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Who is let in, as configured under {@code inkopsrisk.security}.
 *
 * @param apiKeys programs' keys
 * @param users people who log in with a password here, in a small installation
 * @param rolesClaim the claim of an OpenID Connect login that holds a person's roles
 */
@ConfigurationProperties("inkopsrisk.security")
record AccessSettings(
        @DefaultValue List<ApiKey> apiKeys, @DefaultValue List<User> users, @DefaultValue("roles") String rolesClaim) {

    /**
     * A program's key.
     *
     * @param name the program's name in the ledger and the audit log
     * @param sha256 the key's SHA-256 in hexadecimal; the key itself is nowhere
     * @param scopes what it may do
     * @param requestsPerMinute how often it may ask; 0 is without limit
     */
    record ApiKey(
            String name,
            @Name("sha256") String sha256,
            @DefaultValue List<String> scopes,
            @DefaultValue("0") long requestsPerMinute) {
        /** A key's hash is of no use to a reader of logs, but nothing is gained by showing it. */
        @Override
        public String toString() {
            return "ApiKey[" + name + "]";
        }
    }

    /**
     * A person.
     *
     * @param name the login name
     * @param password the hashed password, as {@code {bcrypt}…}
     * @param role officer, analyst or administrator
     */
    record User(String name, String password, String role) {
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }
}
