/** The vocabulary of a verdict: criteria, grades, findings, duties and measures. */
@NullMarked
package se.inkopsrisk.rules.verdict;

import org.jspecify.annotations.NullMarked;
