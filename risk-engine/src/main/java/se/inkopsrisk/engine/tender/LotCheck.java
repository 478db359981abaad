package se.inkopsrisk.engine.tender;

import se.inkopsrisk.engine.assess.Assessment;

/**
 * One lot and what the rules say of it.
 *
 * @param lot the lot
 * @param assessment its assessment; its purchase holds the lot's facts with the officer's answers, and as its value that
 *     of the whole procurement
 */
public record LotCheck(TenderLot lot, Assessment assessment) {}
