/** One purchase on its way through Drools: the facts in a session, and what the rules report. */
@NullMarked
package se.inkopsrisk.rules.judgement;

import org.jspecify.annotations.NullMarked;
