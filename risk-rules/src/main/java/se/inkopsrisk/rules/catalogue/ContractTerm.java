package se.inkopsrisk.rules.catalogue;

import se.inkopsrisk.rules.verdict.LocalText;

/** A term that a tender may already hold ({@code contract-terms.csv}). */
public record ContractTerm(String id, LocalText name, LocalText text, String source) {}
