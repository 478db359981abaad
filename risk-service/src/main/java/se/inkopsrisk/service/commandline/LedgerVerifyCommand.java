package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ledger.LedgerApplication;
import se.inkopsrisk.service.ledger.LedgerUnavailableException;
import se.inkopsrisk.service.ledger.LedgerVerification.Report;

/** {@code ledger verify}: walks the whole chain and says whether anybody has changed it. */
@Command(
        name = "verify",
        description = {
            "Kontrollerar diariets hela kedja. Status 0: hel, 1: ändrad, 2: kan inte läsas.",
            "Verifies the ledger's whole chain. Status 0: whole, 1: changed, 2: cannot be read."
        },
        mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer> {
    private static final int CHANGED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--anchor",
            paramLabel = "HASH",
            description = {
                "Kontrollvärde som skrevs ned vid en tidigare kontroll.",
                "A hash that was written down when the ledger was verified before."
            })
    private @Nullable String anchor;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        boolean swedish = language.language() == Language.SV;
        Report report;
        try {
            report = LedgerApplication.verify(Settings.checked(spec, settings), Optional.ofNullable(anchor));
        } catch (LedgerUnavailableException e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            swedish
                                    ? "Diariet kan inte öppnas. Kör tjänsten mot samma fil? Då svarar den på"
                                            + " GET /api/v1/ledger/verification."
                                    : "The ledger cannot be opened. Does the service run on the same file? Then it"
                                            + " answers GET /api/v1/ledger/verification.");
            return CommandLineInterface.UNREADABLE;
        }
        print(report, swedish);
        return report.whole() ? 0 : CHANGED;
    }

    private void print(Report report, boolean swedish) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                swedish
                        ? "%d poster, %d bedömningar, varav %d gallrade%n"
                        : "%d entries, %d assessments, %d of them erased%n",
                report.entries(),
                report.assessments(),
                report.erased());
        report.faults()
                .forEach(fault -> out.printf(
                        "%s %d: %s%n",
                        swedish ? "Post" : "Entry", fault.seq(), fault.text().in(language.language())));
        if (report.whole()) {
            out.println(swedish ? "Kedjan är hel." : "The chain is whole.");
        }
        out.println((swedish ? "Kontrollvärde: " : "Anchor: ") + report.head());
    }
}
