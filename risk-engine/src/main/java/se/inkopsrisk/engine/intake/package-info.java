/** Reading purchases from JSON and from ledgers. */
@NullMarked
package se.inkopsrisk.engine.intake;

import org.jspecify.annotations.NullMarked;
