package se.inkopsrisk.rules.catalogue;

/** A country from which a category's goods usually come; shown to the officer, never presumed. */
public record UsualOrigin(String category, String country, Statement statement) {}
