/** The risk catalogue's tables: their rows, how they are read, and every problem found in them. */
@NullMarked
package se.inkopsrisk.rules.catalogue;

import org.jspecify.annotations.NullMarked;
