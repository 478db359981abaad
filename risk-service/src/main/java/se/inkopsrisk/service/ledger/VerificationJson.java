package se.inkopsrisk.service.ledger;

import java.util.List;
import se.inkopsrisk.rules.verdict.Language;

/**
 * A verification's outcome as it is told over HTTP.
 *
 * @param whole whether nothing is wrong
 * @param entries how many entries there are
 * @param assessments how many of them are assessments
 * @param erased how many assessments have been erased by policy
 * @param head the newest entry's hash, to be written down elsewhere as an anchor
 * @param faults what is wrong
 */
record VerificationJson(boolean whole, long entries, long assessments, long erased, String head, List<Fault> faults) {

    static VerificationJson of(LedgerVerification.Report report, Language language) {
        return new VerificationJson(
                report.whole(),
                report.entries(),
                report.assessments(),
                report.erased(),
                report.head(),
                report.faults().stream()
                        .map(fault -> new Fault(fault.seq(), fault.text().in(language)))
                        .toList());
    }

    /** What is wrong with an entry. */
    record Fault(long seq, String detail) {}
}
