/** The ledger of kept assessments (diariet över bedömningar): append-only, and chained by hashes. */
@NullMarked
package se.inkopsrisk.service.ledger;

import org.jspecify.annotations.NullMarked;
