/** The library's front door: {@link se.inkopsrisk.engine.RiskScreener}. */
@NullMarked
package se.inkopsrisk.engine;

import org.jspecify.annotations.NullMarked;
