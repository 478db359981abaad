package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.NeedsDocument;
import se.inkopsrisk.service.document.TenderDocument;

/** Documents for the procurement file, written beside a check. */
final class CheckDocumentsOption {
    private static final String NEEDS = "needs-assessment";

    @Option(
            names = "--pdf",
            paramLabel = "FIL",
            description = {
                "Skriver också granskningen som PDF (PDF/A) för upphandlingsakten.",
                "Also writes the check as PDF (PDF/A) for the procurement file."
            })
    private @Nullable Path pdf;

    @Option(
            names = "--needs",
            paramLabel = "DIR",
            description = {
                "Skriver behövlighetsbedömningen för varje delkontrakt med arbete i Sverige som HTML, PDF/A och JSON.",
                "Writes the needs assessment of each lot with work in Sweden as HTML, PDF/A and JSON."
            })
    private @Nullable Path needs;

    /** Writes what was asked for; of several tenders in one file, each has its number in its documents' names. */
    void write(List<TenderCheck> checks, Catalogue catalogue, Language language) throws IOException {
        for (int i = 0; i < checks.size(); i++) {
            String number = checks.size() == 1 ? "" : "-" + (i + 1);
            if (pdf != null) {
                Files.write(numbered(pdf, number), new TenderDocument(catalogue).pdf(checks.get(i), language));
            }
            if (needs != null) {
                needs(needs, checks.get(i), number, language);
            }
        }
    }

    private static Path numbered(Path file, String number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return number.isEmpty() || dot < 0
                ? file.resolveSibling(name + number)
                : file.resolveSibling(name.substring(0, dot) + number + name.substring(dot));
    }

    private static void needs(Path directory, TenderCheck check, String number, Language language) throws IOException {
        Files.createDirectories(directory);
        NeedsDocument document = new NeedsDocument();
        for (LotCheck lot : check.lots()) {
            if (lot.needs().isPresent()) {
                // A lot's identifier comes from a notice, and must not lead out of the directory.
                String name = NEEDS + number + "-" + lot.lot().id().replaceAll("[^A-Za-z0-9-]", "_");
                NeedsAssessment assessed = lot.needs().get();
                Files.write(directory.resolve(name + ".pdf"), document.pdf(assessed, language));
                Files.write(directory.resolve(name + ".json"), document.json(assessed, language));
                Files.writeString(directory.resolve(name + ".html"), document.html(assessed, language));
            }
        }
    }
}
