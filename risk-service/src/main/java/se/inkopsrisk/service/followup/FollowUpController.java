package se.inkopsrisk.service.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.service.ledger.AssessmentSummary;
import se.inkopsrisk.service.ledger.LedgerFilter;
import se.inkopsrisk.service.ledger.LedgerReader;
import se.inkopsrisk.service.ledger.LedgerReader.Kept;
import se.inkopsrisk.service.ledger.LedgerReader.Listed;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;
import se.inkopsrisk.service.rules.RulesInForce;

/** {@code /api/v1/follow-up}: a tender's assessments over time, and what the rules in force would change. */
@RestController
@Tag(name = "Follow-up")
@RequestMapping(path = "/api/v1/follow-up", produces = MediaType.APPLICATION_JSON_VALUE)
class FollowUpController {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final LedgerReader ledger;
    private final RulesInForce rules;

    FollowUpController(LedgerReader ledger, RulesInForce rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    /** A tender's kept assessments, the oldest first, each with what it changed against the one before it. */
    @Operation(operationId = "followUp", summary = "A tender's assessments over time")
    @GetMapping
    FollowUp tender(@RequestParam String reference) {
        List<Step> steps = new ArrayList<>();
        Optional<Kept> previous = Optional.empty();
        for (Listed listed : ledger.onwards(LedgerFilter.ofReference(reference), 0, MOST)) {
            Kept kept = ledger.kept(listed.entry().id());
            List<AssessmentChange> changes = previous.map(before -> AssessmentChange.between(
                            before.content().assessment(), kept.content().assessment()))
                    .orElse(List.of());
            steps.add(new Step(AssessmentSummary.of(listed), changes));
            previous = Optional.of(kept);
        }
        return new FollowUp(reference, steps);
    }

    /**
     * Screens kept assessments again, for the day for which they were made, by the rules in force; nothing is kept.
     *
     * @param since the first day on which they were kept
     * @param after only entries after this number, the {@code next} of the page before
     * @param limit how many to screen at a time
     */
    @Operation(operationId = "rescreen", summary = "What the rules in force would change in kept assessments")
    @GetMapping("/rescreening")
    Rescreening rescreening(
            @RequestParam LocalDate since,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiException.invalid(
                    Place.QUERY, "limit", "skriv ett tal från 1 till 200", "write a number from 1 to 200");
        }
        RiskScreener screener = rules.screener();
        List<Listed> page = ledger.onwards(LedgerFilter.since(since), after, limit);
        List<Step> changed = new ArrayList<>();
        for (Listed listed : page) {
            List<AssessmentChange> changes = changes(ledger.kept(listed.entry().id()), screener);
            if (!changes.isEmpty()) {
                changed.add(new Step(AssessmentSummary.of(listed), changes));
            }
        }
        return new Rescreening(
                screener.rulesVersion().label(),
                page.size(),
                changed,
                page.size() == limit
                        ? Optional.of(page.get(page.size() - 1).entry().seq())
                        : Optional.empty());
    }

    private static List<AssessmentChange> changes(Kept kept, RiskScreener screener) {
        return AssessmentChange.between(
                kept.content().assessment(), Remaking.of(kept.content()).bytesBy(screener));
    }

    /** A tender over time. */
    record FollowUp(String reference, List<Step> assessments) {}

    /** An assessment and what changed. */
    record Step(AssessmentSummary assessment, List<AssessmentChange> changes) {}

    /**
     * What the rules in force would change.
     *
     * @param rulesVersion the rules in force
     * @param screened how many assessments were screened again
     * @param changed those among them that would come out otherwise
     * @param next what to give as {@code after} for the next page; empty on the last
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Rescreening(String rulesVersion, int screened, List<Step> changed, Optional<Long> next) {}
}
