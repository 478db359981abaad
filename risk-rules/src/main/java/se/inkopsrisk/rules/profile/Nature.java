package se.inkopsrisk.rules.profile;

/** What is bought, in the procurement directive's terms (upphandlingsslag). */
public enum Nature {
    GOODS,
    SERVICES,
    WORKS
}
