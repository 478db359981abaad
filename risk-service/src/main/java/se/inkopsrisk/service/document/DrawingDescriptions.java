package se.inkopsrisk.service.document;

import com.openhtmltopdf.extend.FSDOMMutator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tells the renderer a drawing's text alternative by the attribute in which it looks for one. */
final class DrawingDescriptions implements FSDOMMutator {
    @Override
    public void mutateDocument(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            if (drawings.item(i) instanceof Element drawing && !drawing.hasAttribute("alt")) {
                drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            }
        }
    }
}
