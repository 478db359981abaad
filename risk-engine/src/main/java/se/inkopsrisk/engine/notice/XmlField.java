package se.inkopsrisk.engine.notice;

import java.util.Map;

/**
 * One element that holds text.
 *
 * @param path its XPath without predicates
 * @param text its text, stripped
 * @param attributes its attributes by local name
 * @param line where it begins
 */
record XmlField(String path, String text, Map<String, String> attributes, long line) {

    /** The attribute of that name, or an empty text. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
