package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.inkopsrisk.engine.tender.AnswerText;
import se.inkopsrisk.engine.tender.AnswersJson;
import se.inkopsrisk.engine.tender.Tender;

/** What the officer states of a tender that its notice does not tell. */
final class TenderAnswersOption {
    @Option(
            names = "--origins",
            paramLabel = "[LOT=]LAND,LAND",
            description = {
                "Ursprungsländer, för alla delkontrakt eller ett.",
                "Countries of origin, of all lots or one."
            })
    private List<String> origins = List.of();

    @Option(
            names = "--terms",
            paramLabel = "[LOT=]VILLKOR,VILLKOR",
            description = {
                "Kontraktsvillkor som upphandlingsdokumenten innehåller.",
                "Contract terms that the procurement documents hold."
            })
    private List<String> terms = List.of();

    @Option(
            names = "--performed-in-sweden",
            paramLabel = "[LOT=]ja|nej",
            description = {"Om arbete utförs i Sverige.", "Whether work is performed in Sweden."})
    private List<String> performedInSweden = List.of();

    @Option(
            names = "--answers",
            paramLabel = "FIL",
            description = {
                "Svar som JSON, behövlighetsbedömningarnas beslut, skäl och indikatorer bland dem.",
                "Answers as JSON, the needs assessments' decision, reason and indicators among them."
            })
    private @Nullable Path answers;

    @Option(
            names = "--date",
            paramLabel = "ÅÅÅÅ-MM-DD",
            description = {
                "Dag vars regler gäller; annars annonsens egen, eller i dag.",
                "Day whose rules apply; otherwise the notice's own, or today."
            })
    private @Nullable LocalDate date;

    /** The tender with these answers; what stands on the command line for a lot goes before what is in the file. */
    Tender answered(Tender tender) throws IOException {
        Tender answered = answers == null
                ? tender
                : AnswersJson.answered(tender, Files.readAllBytes(answers), answers.toString());
        answered = AnswerText.origins(answered, origins);
        answered = AnswerText.terms(answered, terms);
        answered = AnswerText.performedInSweden(answered, performedInSweden);
        return date == null ? answered : answered.plannedFor(date);
    }
}
