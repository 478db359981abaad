package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.batch.OutputException;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.verdict.Language;

/** Says in words what went wrong; a stack trace is for faults of ours alone. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int OUR_FAULT = 70;

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        // The option belongs to the command that failed, which may be a command of a command.
        ParseResult own = command.getParseResult();
        Language language = own.hasMatchedOption("--lang")
                ? own.matchedOptionValue("--lang", Language.EN)
                : Language.of(Locale.getDefault());
        if (fault instanceof IntakeException intake) {
            intake.problems().forEach(problem -> err.println(problem.in(language)));
        } else if (fault instanceof CatalogueException catalogue) {
            catalogue.problems().forEach(problem -> err.println(problem.in(language)));
        } else if (fault instanceof UnknownFactException unknown) {
            err.println(unknown.field() + ": " + unknown.text().in(language));
        } else if (fault instanceof OutputException output) {
            err.println(output.text().in(language));
        } else if (fault instanceof IOException io) {
            err.println(inWords(io, language));
        } else {
            LOG.error("Unexpected fault", fault);
            err.println(language == Language.SV ? "Oväntat fel: " + fault : "Unexpected fault: " + fault);
            return OUR_FAULT;
        }
        return CommandLineInterface.UNREADABLE;
    }

    private static String inWords(IOException fault, Language language) {
        boolean swedish = language == Language.SV;
        if (fault instanceof NoSuchFileException) {
            return fault.getMessage() + (swedish ? ": filen finns inte" : ": no such file");
        }
        if (fault instanceof NotDirectoryException) {
            return fault.getMessage() + (swedish ? ": katalogen finns inte" : ": no such directory");
        }
        if (fault instanceof AccessDeniedException) {
            return fault.getMessage() + (swedish ? ": åtkomst nekas" : ": access denied");
        }
        return (swedish ? "Läsning eller skrivning misslyckades: " : "Reading or writing failed: ")
                + fault.getMessage();
    }
}
