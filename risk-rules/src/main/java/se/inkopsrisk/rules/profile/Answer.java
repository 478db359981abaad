package se.inkopsrisk.rules.profile;

/** An answer to a question of fact; unknown is a state of its own and never read as no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
