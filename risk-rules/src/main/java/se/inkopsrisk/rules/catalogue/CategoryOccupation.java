package se.inkopsrisk.rules.catalogue;

/** An occupation that performs the work which a category buys ({@code category-occupations.csv}). */
public record CategoryOccupation(String category, String occupation, Statement statement) {}
