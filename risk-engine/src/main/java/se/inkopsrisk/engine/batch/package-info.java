/** Screening a whole ledger: graded rows, rejected rows, a summary. */
@NullMarked
package se.inkopsrisk.engine.batch;

import org.jspecify.annotations.NullMarked;
