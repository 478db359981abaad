/** The rule book: catalogue, rules and thresholds in force, and the verdicts that Drools reaches by them. */
@NullMarked
package se.inkopsrisk.rules;

import org.jspecify.annotations.NullMarked;
