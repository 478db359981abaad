package se.inkopsrisk.rules.verdict;

/**
 * A fact that triggered a finding or a duty, such as {@code origin = MY}.
 *
 * @param name the fact's name, as in the answer's JSON
 * @param value its value
 */
public record Fact(String name, String value) {}
