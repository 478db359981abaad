package se.inkopsrisk.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Duty;

/**
 * A duty that a purchase will meet once the duty is in force.
 *
 * @param validFrom the first day on which it is in force
 * @param duty the duty, as the rules will find it then
 */
public record UpcomingDuty(LocalDate validFrom, Duty duty) {

    static List<UpcomingDuty> of(RiskProfile profile, RuleBook rules) {
        NavigableSet<LocalDate> beginnings = new TreeSet<>();
        Set<String> inForce = new HashSet<>();
        for (DutyRow row : rules.catalogue().duties()) {
            if (row.validity().covers(profile.period())) {
                inForce.add(row.id());
            }
            row.validity().from().filter(profile.period()::isBefore).ifPresent(beginnings::add);
        }
        List<UpcomingDuty> upcoming = new ArrayList<>();
        for (LocalDate from : beginnings) {
            for (Duty duty : rules.judge(profile.inPeriod(from)).duties()) {
                boolean begins = rules.catalogue().duties().stream()
                        .anyMatch(row -> row.id().equals(duty.id())
                                && row.validity().from().filter(from::equals).isPresent());
                if (begins && inForce.add(duty.id())) {
                    upcoming.add(new UpcomingDuty(from, duty));
                }
            }
        }
        return upcoming;
    }
}
