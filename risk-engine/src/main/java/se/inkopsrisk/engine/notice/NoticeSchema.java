package se.inkopsrisk.engine.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import se.inkopsrisk.engine.intake.IntakeException;

/**
 * Validates eForms notices against the schemas of an eForms SDK that lies unpacked in a directory, and reports by
 * business term. Thread-safe. A schema is compiled when first needed, which takes seconds; so keep the object.
 */
public final class NoticeSchema {
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Map<String, String> SCHEMAS = Map.of(
            "ContractNotice", "UBL-ContractNotice-2.3.xsd",
            "PriorInformationNotice", "UBL-PriorInformationNotice-2.3.xsd",
            "ContractAwardNotice", "UBL-ContractAwardNotice-2.3.xsd",
            "BusinessRegistrationInformationNotice", "EFORMS-BusinessRegistrationInformationNotice.xsd");

    private final Path schemas;
    private final FieldNumbers fields;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private NoticeSchema(Path schemas, FieldNumbers fields) {
        this.schemas = schemas;
        this.fields = fields;
    }

    /**
     * The schemas of an SDK.
     *
     * @param sdk the directory that holds {@code schemas} and {@code fields}
     * @throws IOException if they are not there or cannot be read
     */
    public static NoticeSchema ofSdk(Path sdk) throws IOException {
        Path main = sdk.resolve("schemas").resolve("maindoc");
        if (!Files.isDirectory(main)) {
            throw new NoSuchFileException(main.toString());
        }
        return new NoticeSchema(main, FieldNumbers.read(sdk.resolve("fields").resolve("fields.json")));
    }

    /**
     * Where a notice breaks its schema.
     *
     * @param bytes the notice, eForms XML
     * @param file its name, for messages
     * @return one problem for each break, in the notice's order; none where it is valid
     * @throws IntakeException if it is no well-formed XML, or no notice that the SDK has a schema for
     */
    public List<IntakeException.Problem> problems(byte[] bytes, String file) {
        XmlEncoding.check(bytes, file);
        try {
            SchemaReport report = new SchemaReport(file, fields, this::schema);
            XMLReader reader = reader();
            reader.setContentHandler(report);
            reader.setErrorHandler(report);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return report.problems();
        } catch (SAXException e) {
            throw Refusal.of(
                    file,
                    "filen kan inte valideras: " + e.getMessage(),
                    "the file cannot be validated: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
    }

    private static XMLReader reader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCUMENT_TYPE, true);
        return factory.newSAXParser().getXMLReader();
    }

    private Optional<Schema> schema(String root) {
        return Optional.ofNullable(SCHEMAS.get(root)).map(name -> compiled.computeIfAbsent(name, this::compile));
    }

    private Schema compile(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(schemas.resolve(name).toFile());
        } catch (SAXException e) {
            throw new IllegalArgumentException("The SDK's schema " + name + " cannot be read", e);
        }
    }
}
