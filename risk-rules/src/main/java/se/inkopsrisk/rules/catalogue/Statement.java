package se.inkopsrisk.rules.catalogue;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What every row that claims something carries: what it rests on and why.
 *
 * @param basis what it rests on
 * @param source the source's id, or empty where the basis is our own judgement
 * @param reason why, in words
 */
public record Statement(Basis basis, Optional<String> source, LocalText reason) {}
