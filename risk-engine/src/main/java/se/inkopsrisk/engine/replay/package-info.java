/** Replaying a ledger: what a new edition of the catalogue changes in it, and because of which row. */
@NullMarked
package se.inkopsrisk.engine.replay;

import org.jspecify.annotations.NullMarked;
