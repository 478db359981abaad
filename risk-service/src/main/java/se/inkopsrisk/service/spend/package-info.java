/** Screening whole ledgers: the batch job, its runs over HTTP, and their results. */
@NullMarked
package se.inkopsrisk.service.spend;

import org.jspecify.annotations.NullMarked;
