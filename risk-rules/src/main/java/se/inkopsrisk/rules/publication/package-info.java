/** The catalogue as a page for people: every grade with its reason, every reason with its source. */
@NullMarked
package se.inkopsrisk.rules.publication;

import org.jspecify.annotations.NullMarked;
