package se.inkopsrisk.engine.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a streaming reader stands, as an XPath with the prefixes that the eForms documentation uses. A notice has some
 * hundred paths and many thousand elements, so each path is spelt once.
 */
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

    /** More kinds of children than any element of eForms has; a file made to break us has more. */
    private static final int MOST_REMEMBERED = 100;

    private final Deque<Step> steps = new ArrayDeque<>();

    void enter(@Nullable String namespace, String name) {
        steps.push(steps.isEmpty() ? new Step("", "", "/*") : steps.element().child(namespace, name));
    }

    void leave() {
        steps.pop();
    }

    int depth() {
        return steps.size();
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "" : steps.element().path;
    }

    private static final class Step {
        private final @Nullable String namespace;
        private final String name;
        private final String path;
        private final List<Step> children = new ArrayList<>();

        Step(@Nullable String namespace, String name, String path) {
            this.namespace = namespace;
            this.name = name;
            this.path = path;
        }

        Step child(@Nullable String childNamespace, String childName) {
            for (Step child : children) {
                if (child.name.equals(childName) && Objects.equals(child.namespace, childNamespace)) {
                    return child;
                }
            }
            String prefix = childNamespace == null ? "?" : PREFIXES.getOrDefault(childNamespace, "?");
            Step child = new Step(childNamespace, childName, path + "/" + prefix + ":" + childName);
            if (children.size() < MOST_REMEMBERED) {
                children.add(child);
            }
            return child;
        }
    }
}
