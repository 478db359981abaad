package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.inkopsrisk.rules.verdict.Duty;

/**
 * The duties that follow from circumstances, for tenders of every content. Shared by all purchases that are alike in
 * their circumstances. Thread-safe.
 */
final class DutiesDue {
    private final List<DueDuty> due;
    private final List<Duty> withoutTerms;
    /** For each term a bit for each duty that it meets, in the duties' order. */
    private final Map<String, Long> metBy = new HashMap<>();

    private final Map<Long, List<Duty>> whereMet = new ConcurrentHashMap<>();

    /** @param due the duties, the most binding first */
    DutiesDue(List<DueDuty> due) {
        this.due = List.copyOf(due);
        this.withoutTerms = where(0);
        long bit = 1;
        for (DueDuty duty : this.due) {
            for (String term : duty.otherwise().metBy()) {
                metBy.merge(term, bit, (one, other) -> one | other);
            }
            bit <<= 1;
        }
    }

    /** The duties of a tender that holds {@code terms}; a term meets a duty whatever facts are missing. */
    List<Duty> under(Set<String> terms) {
        long met = 0;
        for (String term : terms) {
            met |= metBy.getOrDefault(term, 0L);
        }
        if (met == 0) {
            return withoutTerms;
        }
        List<Duty> known = whereMet.get(met);
        return known != null ? known : whereMet.computeIfAbsent(met, this::where);
    }

    private List<Duty> where(long met) {
        List<Duty> duties = new ArrayList<>(due.size());
        long bit = 1;
        for (DueDuty duty : due) {
            duties.add((met & bit) == 0 ? duty.otherwise() : duty.met());
            bit <<= 1;
        }
        return List.copyOf(duties);
    }
}
