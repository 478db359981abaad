package se.inkopsrisk.engine.notice;

import java.util.Optional;

/**
 * How long a contract is to run (BT-36, BT-536, BT-537, BT-538), as written.
 *
 * @param length a number of units
 * @param unit {@code DAY}, {@code WEEK}, {@code MONTH} or {@code YEAR}
 * @param from the first day
 * @param to the last day
 */
public record ContractPeriod(
        Optional<String> length, Optional<String> unit, Optional<String> from, Optional<String> to) {}
