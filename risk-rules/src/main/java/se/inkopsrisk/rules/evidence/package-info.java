/** What the catalogue says of one category in one period, looked up before the rules run. */
@NullMarked
package se.inkopsrisk.rules.evidence;

import org.jspecify.annotations.NullMarked;
