package se.inkopsrisk.service.document;

import com.openhtmltopdf.extend.FSDOMMutator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Makes bookmarks of a document's headings, {@code h2} and {@code h3} below it; each gets an id where it has none. */
final class Bookmarks implements FSDOMMutator {
    private int count;

    @Override
    public void mutateDocument(Document document) {
        Node head = document.getElementsByTagName("head").item(0);
        Node body = document.getElementsByTagName("body").item(0);
        if (head == null || body == null) {
            return;
        }
        Element root = document.createElement("bookmarks");
        collect((Element) body, root, document);
        head.appendChild(root);
    }

    private void collect(Element parent, Element root, Document document) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                switch (element.getTagName()) {
                    case "h1", "h2" -> root.appendChild(bookmark(element, document));
                    case "h3" -> section(root).appendChild(bookmark(element, document));
                    default -> collect(element, root, document);
                }
            }
        }
    }

    private static Element section(Element root) {
        return root.getLastChild() instanceof Element last ? last : root;
    }

    private Element bookmark(Element heading, Document document) {
        count++;
        if (heading.getAttribute("id").isEmpty()) {
            heading.setAttribute("id", "bookmark-" + count);
        }
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }
}
