/** A tender checked before it is published (annonsgranskning): risks per lot, duties, contradictions, the outcome. */
@NullMarked
package se.inkopsrisk.engine.tender;

import org.jspecify.annotations.NullMarked;
