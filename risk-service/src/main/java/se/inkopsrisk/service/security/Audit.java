package se.inkopsrisk.service.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log (granskningslogg): who administered what, and who was let in or refused. Its logger has a name of its
 * own, so that it can be written to a place of its own.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("inkopsrisk.audit");

    private Audit() {}

    /**
     * Somebody administered the service.
     *
     * @param by who
     * @param action what, in a word
     * @param subject on what
     */
    public static void administered(String by, String action, String subject) {
        LOG.atInfo()
                .addKeyValue("by", by)
                .addKeyValue("action", action)
                .addKeyValue("subject", subject)
                .log("Administration: {} by {} on {}", action, by, subject);
    }

    static void refusedKey() {
        LOG.atWarn().addKeyValue("action", "key-refused").log("An unknown API key was refused");
    }

    static void letIn(String name) {
        LOG.atInfo().addKeyValue("by", name).addKeyValue("action", "login").log("Login of {}", name);
    }

    static void refused(String reason) {
        LOG.atWarn().addKeyValue("action", "login-refused").log("A login was refused: {}", reason);
    }
}
