package se.inkopsrisk.rules.judgement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.runtime.KieSession;

/**
 * The last round: what follows from the grades. Law looks at few facts of a purchase, so its rules run once for all
 * purchases that are alike in these, and what they found is remembered. Thread-safe.
 */
final class ConsequenceRound {
    /** Some ten megabytes; a year's ledger has a few thousand different circumstances. */
    private static final int REMEMBERED = 65_536;

    private final Map<Circumstances, DutiesDue> remembered = new ConcurrentHashMap<>();

    /** Gives each screening its duties and measures; they are all graded. */
    void run(KieSession session, List<Screening> screenings) {
        Map<Circumstances, DutyScreening> fresh = new LinkedHashMap<>();
        for (Screening screening : screenings) {
            screening.advise(session);
            Circumstances circumstances = screening.circumstances();
            DutiesDue known = remembered.get(circumstances);
            if (known == null) {
                fresh.computeIfAbsent(circumstances, DutyScreening::new);
            } else {
                screening.oblige(known);
            }
        }
        if (!fresh.isEmpty()) {
            Map<Circumstances, DutiesDue> found = judge(session, fresh);
            for (Screening screening : screenings) {
                DutiesDue due = found.get(screening.circumstances());
                if (due != null) {
                    screening.oblige(due);
                }
            }
        }
    }

    private Map<Circumstances, DutiesDue> judge(KieSession session, Map<Circumstances, DutyScreening> fresh) {
        fresh.values().forEach(session::insert);
        session.fireAllRules();
        Map<Circumstances, DutiesDue> found = new HashMap<>();
        fresh.forEach((circumstances, screening) -> found.put(circumstances, new DutiesDue(screening.due())));
        if (remembered.size() + found.size() > REMEMBERED) {
            remembered.clear();
        }
        remembered.putAll(found);
        return found;
    }
}
