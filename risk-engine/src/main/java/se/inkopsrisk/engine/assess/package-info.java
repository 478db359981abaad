/** Purchase and verdict joined into the assessment that people read. */
@NullMarked
package se.inkopsrisk.engine.assess;

import org.jspecify.annotations.NullMarked;
