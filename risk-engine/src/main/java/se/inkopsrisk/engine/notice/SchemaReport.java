package se.inkopsrisk.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;

/** Follows a notice through its schema's validator, and notes where it stood at each break. */
final class SchemaReport extends DefaultHandler {
    /** More breaks than anyone mends at once. */
    private static final int MOST = 200;

    private final String file;
    private final FieldNumbers fields;
    private final Function<String, Optional<Schema>> schemas;
    private final List<IntakeException.Problem> problems = new ArrayList<>();
    private final XmlPath path = new XmlPath();
    private int lastLine = -1;
    private int lastColumn = -1;
    private @Nullable ValidatorHandler validator;
    private @Nullable Locator locator;

    SchemaReport(String file, FieldNumbers fields, Function<String, Optional<Schema>> schemas) {
        this.file = file;
        this.fields = fields;
        this.schemas = schemas;
    }

    List<IntakeException.Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void setDocumentLocator(Locator at) {
        this.locator = at;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (validator == null) {
            validator = begin(name);
        }
        path.enter(uri, name);
        validator.startElement(uri, name, qualified, attributes);
    }

    private ValidatorHandler begin(String root) throws SAXException {
        Schema schema = schemas.apply(root)
                .orElseThrow(() -> Refusal.of(
                        file,
                        "rotelementet " + root + " har inget schema i eForms SDK",
                        "the root element " + root + " has no schema in the eForms SDK"));
        ValidatorHandler handler = schema.newValidatorHandler();
        handler.setErrorHandler(this);
        if (locator != null) {
            handler.setDocumentLocator(locator);
        }
        handler.startDocument();
        return handler;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (validator != null) {
            validator.endElement(uri, name, qualified);
        }
        path.leave();
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (validator != null) {
            validator.characters(text, start, length);
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (validator != null) {
            validator.startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void error(SAXParseException fault) {
        // One break is often told twice: as a value of its type, and as the content of its element.
        boolean again = fault.getLineNumber() == lastLine && fault.getColumnNumber() == lastColumn;
        lastLine = fault.getLineNumber();
        lastColumn = fault.getColumnNumber();
        if (!again && problems.size() < MOST) {
            String where = fields.at(path.toString()).map(term -> term + " ").orElse("") + "(" + path + "): ";
            problems.add(new IntakeException.Problem(
                    file,
                    Math.max(fault.getLineNumber(), 0),
                    fault.getColumnNumber() > 0 ? String.valueOf(fault.getColumnNumber()) : "",
                    new LocalText(
                            where + "följer inte schemat: " + fault.getMessage(),
                            where + "does not follow the schema: " + fault.getMessage())));
        }
    }

    @Override
    public void fatalError(SAXParseException fault) {
        throw Refusal.at(
                file,
                fault.getLineNumber(),
                fault.getColumnNumber(),
                "filen är ingen hel och välformad XML: " + fault.getMessage(),
                "the file is no whole and well-formed XML: " + fault.getMessage());
    }
}
