/** From what is written of a purchase to its category. */
@NullMarked
package se.inkopsrisk.engine.classify;

import org.jspecify.annotations.NullMarked;
