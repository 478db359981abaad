package se.inkopsrisk.service.security;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may be allowed to do. */
public enum Scope {
    /** Assess purchases and notices, and keep the assessments. */
    SCREEN("screen"),
    /** Read kept assessments. */
    LEDGER_READ("ledger:read"),
    /** Screen whole years' spend. */
    SPEND("spend"),
    /** Read the metrics. */
    METRICS("metrics"),
    /** Put rules in force, erase by policy, verify the ledger. */
    RULES_ADMIN("rules:admin");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope as tokens and settings write it. */
    public String word() {
        return word;
    }

    /** The authority by which Spring Security knows it. */
    String authority() {
        return "SCOPE_" + word;
    }

    static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
