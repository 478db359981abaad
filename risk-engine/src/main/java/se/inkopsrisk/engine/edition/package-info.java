/** Editions of the catalogue: the bundled one, and those that directories hold. */
@NullMarked
package se.inkopsrisk.engine.edition;

import org.jspecify.annotations.NullMarked;
