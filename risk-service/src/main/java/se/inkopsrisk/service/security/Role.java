package se.inkopsrisk.service.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person is here, and the scopes that go with it. */
public enum Role {
    /** Checks purchases and keeps the assessments (upphandlare). */
    OFFICER(Set.of(Scope.SCREEN, Scope.LEDGER_READ)),
    /** Also screens whole years' spend (analytiker). */
    ANALYST(Set.of(Scope.SCREEN, Scope.LEDGER_READ, Scope.SPEND)),
    /** May do everything (administratör). */
    ADMINISTRATOR(Set.of(Scope.values()));

    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = scopes;
    }

    Set<Scope> scopes() {
        return scopes;
    }

    List<GrantedAuthority> authorities() {
        return authorities(scopes);
    }

    static List<GrantedAuthority> authorities(Collection<Scope> scopes) {
        return scopes.stream()
                .map(Scope::authority)
                .sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
