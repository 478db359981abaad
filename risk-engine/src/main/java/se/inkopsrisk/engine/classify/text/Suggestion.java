package se.inkopsrisk.engine.classify.text;

import java.util.Optional;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Something to choose while typing.
 *
 * @param category the category's id
 * @param cpv the CPV code, where a code is suggested; empty where the category itself is
 * @param name the code's or the category's name
 */
public record Suggestion(String category, Optional<CpvCode> cpv, LocalText name) {}
