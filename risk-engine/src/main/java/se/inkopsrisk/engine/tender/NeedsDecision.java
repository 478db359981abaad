package se.inkopsrisk.engine.tender;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The officer's own decision on whether labour-law terms are needed (LOU chapter 17, section 2). It stands beside what
 * the rules find, and replaces nothing.
 *
 * @param termsNeeded whether terms are needed
 * @param reason why; never blank, since a decision without reasons is none
 * @param by who decided
 * @param on the day of the decision
 */
public record NeedsDecision(boolean termsNeeded, String reason, Optional<String> by, Optional<LocalDate> on) {
    /** @throws IllegalArgumentException if the reason is blank */
    public NeedsDecision {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A decision has a reason");
        }
    }
}
