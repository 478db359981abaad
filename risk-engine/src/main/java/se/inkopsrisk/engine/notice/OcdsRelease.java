package se.inkopsrisk.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An object of an OCDS release, and where it stands. What is empty, {@code null} or of another type than the standard's
 * counts as not stated.
 *
 * @param node the object
 * @param pointer its JSON pointer; in JSON Lines with the line's number before it
 */
record OcdsRelease(JsonNode node, String pointer) {

    /** The text of that name. */
    Optional<Stated<String>> text(String name) {
        JsonNode value = node.path(name);
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(text, place(name)));
    }

    /** The object of that name; an empty one where there is none. */
    OcdsRelease object(String name) {
        return new OcdsRelease(node.path(name), pointer + "/" + name);
    }

    /** The objects in the list of that name. */
    List<OcdsRelease> list(String name) {
        List<OcdsRelease> objects = new ArrayList<>();
        JsonNode list = node.path(name);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            if (list.get(i).isObject()) {
                objects.add(new OcdsRelease(list.get(i), pointer + "/" + name + "/" + i));
            }
        }
        return objects;
    }

    /** The place of the value of that name. */
    Place place(String name) {
        return new Place(name, pointer + "/" + name, 0);
    }
}
