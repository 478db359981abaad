package se.inkopsrisk.rules.catalogue;

/** A category that the regions prioritise nationally, with dates ({@code priorities.csv}). */
public record Priority(String category, Validity validity, Statement statement) {}
