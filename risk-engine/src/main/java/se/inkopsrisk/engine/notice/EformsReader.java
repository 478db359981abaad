package se.inkopsrisk.engine.notice;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads eForms XML as a stream of elements with text; what they mean is the business of {@link EformsNotice}. */
final class EformsReader {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final Set<String> ROOTS = Set.of("ContractNotice", "PriorInformationNotice", "ContractAwardNotice");
    private static final XMLInputFactory FACTORY = factory();

    private final NoticeLimits limits;
    private final String file;
    private final XmlPath path = new XmlPath();
    private final StringBuilder text = new StringBuilder();
    private final EformsNotice notice;
    private Map<String, String> attributes = Map.of();
    private long line;
    private boolean leaf;

    EformsReader(NoticeLimits limits, String file) {
        this.limits = limits;
        this.file = file;
        this.notice = new EformsNotice(file, limits.lots());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    Notice read(byte[] bytes) {
        XmlEncoding.check(bytes, file);
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return notice.build();
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> refuseDocumentType(xml);
            case XMLStreamConstants.ENTITY_REFERENCE -> refuseDocumentType(xml);
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // Comments and processing instructions say nothing of the procurement.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (path.depth() == 0) {
            refuseOtherRoots(xml);
        }
        if (path.depth() >= limits.depth()) {
            throw tooMuch(xml, "djupare nästlad än " + limits.depth(), "nested deeper than " + limits.depth());
        }
        if (xml.getAttributeCount() > limits.attributes()) {
            throw tooMuch(
                    xml,
                    "full av attribut, fler än " + limits.attributes() + " i ett element",
                    "full of attributes, more than " + limits.attributes() + " in one element");
        }
        path.enter(xml.getNamespaceURI(), xml.getLocalName());
        line = xml.getLocation().getLineNumber();
        attributes = attributes(xml);
        text.setLength(0);
        leaf = true;
        notice.enter(path.toString(), line);
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void characters(XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > limits.text()) {
            throw tooMuch(
                    xml,
                    "för lång: en text är längre än " + limits.text() + " tecken",
                    "too long: a text is longer than " + limits.text() + " characters");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void end() {
        String at = path.toString();
        if (leaf) {
            notice.field(new XmlField(at, text.toString().strip(), attributes, line));
        }
        leaf = false;
        text.setLength(0);
        notice.leave(at);
        path.leave();
    }

    private void refuseOtherRoots(XMLStreamReader xml) {
        String root = xml.getLocalName();
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (root.equals("BusinessRegistrationInformationNotice")) {
            throw Refusal.of(
                    file,
                    "annonsen gäller ett företags registrering och ingen upphandling; det finns inget att granska",
                    "the notice is about a business registration and no procurement; there is nothing to screen");
        }
        if (!ROOTS.contains(root) || !namespace.startsWith(UBL)) {
            throw Refusal.at(
                    file,
                    xml.getLocation().getLineNumber(),
                    0,
                    "filen är XML men ingen eForms-annons: rotelementet är " + root
                            + "; väntat är ContractNotice, PriorInformationNotice eller ContractAwardNotice",
                    "the file is XML but no eForms notice: its root element is " + root
                            + "; expected is ContractNotice, PriorInformationNotice or ContractAwardNotice");
        }
    }

    private void refuseDocumentType(XMLStreamReader xml) {
        throw Refusal.at(
                file,
                xml.getLocation().getLineNumber(),
                xml.getLocation().getColumnNumber(),
                "filen har en dokumenttyp (DOCTYPE) eller entiteter, vilket ingen eForms-annons har; ta bort dem",
                "the file has a document type (DOCTYPE) or entities, which no eForms notice has; remove them");
    }

    private RuntimeException tooMuch(XMLStreamReader xml, String sv, String en) {
        Location at = xml.getLocation();
        return Refusal.at(file, at.getLineNumber(), at.getColumnNumber(), "annonsen är " + sv, "the notice is " + en);
    }

    private RuntimeException malformed(XMLStreamException fault) {
        Location at = fault.getLocation();
        String detail = lastLine(String.valueOf(fault.getMessage()));
        String where = path.depth() == 0 ? "" : " (" + path + ")";
        return Refusal.at(
                file,
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber(),
                "filen är ingen hel och välformad XML" + where + ": " + detail,
                "the file is no whole and well-formed XML" + where + ": " + detail);
    }

    /** The parser's own words without its repetition of the place. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
