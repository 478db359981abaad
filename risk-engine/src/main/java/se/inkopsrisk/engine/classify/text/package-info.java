/** What a free text speaks of: titles and descriptions of purchases, read in Swedish and English. */
@NullMarked
package se.inkopsrisk.engine.classify.text;

import org.jspecify.annotations.NullMarked;
