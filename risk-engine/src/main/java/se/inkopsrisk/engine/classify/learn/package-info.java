/** Proposals for a buyer's own map, learned from a ledger and waiting for a person's confirmation. */
@NullMarked
package se.inkopsrisk.engine.classify.learn;

import org.jspecify.annotations.NullMarked;
