package se.inkopsrisk.rules.catalogue;

import java.util.List;
import se.inkopsrisk.rules.verdict.LocalText;

/** A country by its ISO 3166-1 alpha-2 code, with its names and other spellings ({@code countries.csv}). */
public record Country(String iso, LocalText name, List<String> aliases) {}
