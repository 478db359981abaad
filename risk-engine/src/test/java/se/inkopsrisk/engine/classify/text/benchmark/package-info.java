/** What free text costs; run by hand, see docs/classification.md. */
@NullMarked
package se.inkopsrisk.engine.classify.text.benchmark;

import org.jspecify.annotations.NullMarked;
