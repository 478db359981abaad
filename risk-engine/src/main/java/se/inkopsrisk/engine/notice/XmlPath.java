package se.inkopsrisk.engine.notice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Where a streaming reader stands, as an XPath with the prefixes that the eForms documentation uses. */
final class XmlPath {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String EFORMS = "http://data.europa.eu/p27/eforms-ubl-extension";
    private static final Map<String, String> PREFIXES = Map.of(
            UBL + "CommonBasicComponents-2", "cbc",
            UBL + "CommonAggregateComponents-2", "cac",
            UBL + "CommonExtensionComponents-2", "ext",
            EFORMS + "s/1", "efext",
            EFORMS + "-aggregate-components/1", "efac",
            EFORMS + "-basic-components/1", "efbc");

    private final StringBuilder path = new StringBuilder();
    private final Deque<Integer> lengths = new ArrayDeque<>();

    void enter(String namespace, String name) {
        lengths.push(path.length());
        if (lengths.size() == 1) {
            path.append("/*");
        } else {
            path.append('/')
                    .append(PREFIXES.getOrDefault(namespace, "?"))
                    .append(':')
                    .append(name);
        }
    }

    void leave() {
        path.setLength(lengths.pop());
    }

    int depth() {
        return lengths.size();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
