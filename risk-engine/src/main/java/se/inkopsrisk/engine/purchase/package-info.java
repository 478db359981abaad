/** A purchase as it is bought. */
@NullMarked
package se.inkopsrisk.engine.purchase;

import org.jspecify.annotations.NullMarked;
