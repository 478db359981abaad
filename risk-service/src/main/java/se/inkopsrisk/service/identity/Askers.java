package se.inkopsrisk.service.identity;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The names under which the ledger and the audit log know who acts. */
public final class Askers {
    /** Who acts where no login is configured, which is possible on this machine alone. */
    public static final String LOCAL = "local";

    private Askers() {}

    /** The name of whoever is logged in, or {@value #LOCAL}. */
    public static String name(@Nullable Principal principal) {
        return principal == null ? LOCAL : principal.getName();
    }
}
