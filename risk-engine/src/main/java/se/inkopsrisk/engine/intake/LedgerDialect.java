package se.inkopsrisk.engine.intake;

import java.nio.charset.Charset;

/**
 * How a ledger is written, as it was found.
 *
 * @param encoding its encoding
 * @param separator what parts its cells
 */
public record LedgerDialect(Charset encoding, char separator) {}
