package se.inkopsrisk.rules.catalogue;

import se.inkopsrisk.rules.verdict.LocalText;

/** A good or raw material that an origin list speaks of ({@code goods.csv}). */
public record Good(String id, LocalText name) {}
