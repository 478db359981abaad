package se.inkopsrisk.rules.publication;

import java.io.Writer;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Writes a page's HTML, or a part of it, in one language. All text and all attributes pass through the platform's XML
 * writer, which escapes them.
 */
final class Html {
    private final XMLStreamWriter writer;
    private final Language language;
    private final UnaryOperator<String> addresses;
    private final int raised;

    private Html(Writer out, Language language, UnaryOperator<String> addresses, int raised) {
        this.language = language;
        this.addresses = addresses;
        this.raised = raised;
        try {
            this.writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** A page that holds everything: its links lead to its own anchors. */
    static Html page(Writer out, Language language) {
        Html html = new Html(out, language, anchor -> "#" + anchor, 0);
        try {
            html.writer.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return html;
    }

    /**
     * One part, for a page of its own: what is h2 among others is h1 there.
     *
     * @param addresses where the page is that holds an anchor
     */
    static Html part(Writer out, Language language, UnaryOperator<String> addresses) {
        return new Html(out, language, addresses, 1);
    }

    Language language() {
        return language;
    }

    /** The text in the page's language. */
    String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }

    /** The text in the page's language. */
    String say(LocalText text) {
        return text.in(language);
    }

    /**
     * An element around what {@code content} writes.
     *
     * @param attributes names and values in turn
     */
    Html element(String tag, Runnable content, String... attributes) {
        try {
            writer.writeStartElement(tag);
            attributes(attributes);
            content.run();
            writer.writeEndElement();
            if (isBlock(tag)) {
                writer.writeCharacters("\n");
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return this;
    }

    /** An element with text alone. */
    Html leaf(String tag, String text, String... attributes) {
        return element(tag, () -> text(text), attributes);
    }

    /** A heading of a level as it is on the page that holds everything. */
    Html heading(int level, String text) {
        return leaf("h" + (level - raised), text);
    }

    /** An element without content, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        try {
            writer.writeEmptyElement(tag);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return this;
    }

    Html text(String text) {
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return this;
    }

    /** A link to an anchor of the catalogue. */
    Html link(String anchor, String text) {
        return leaf("a", text, "href", addresses.apply(anchor));
    }

    void end() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** A line end within running text would be read as a space. */
    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "a", "span", "code", "strong", "em", "abbr" -> false;
            default -> true;
        };
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("The page cannot be written", e);
    }
}
