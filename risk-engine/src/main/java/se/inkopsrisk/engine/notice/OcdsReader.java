package se.inkopsrisk.engine.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads OCDS 1.1: a release package, a record package, JSON Lines of either or of releases, or a bare list. Keys that the
 * standard does not know are passed over, as publishers add their own.
 */
final class OcdsReader {
    private final String file;
    private final int most;
    private final JsonMapper json;
    private final Map<String, List<OcdsRelease>> byProcess = new LinkedHashMap<>();

    OcdsReader(NoticeLimits limits, String file) {
        this.file = file;
        this.most = limits.lots();
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.text())
                .maxDocumentLength(limits.bytes())
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The notices, one for each contracting process that has a tender: of its releases the latest. */
    List<Notice> read(byte[] bytes) {
        try (MappingIterator<JsonNode> roots = json.readerFor(JsonNode.class).readValues(bytes)) {
            int number = 0;
            while (roots.hasNextValue()) {
                root(roots.nextValue(), number++ == 0 ? "" : "(" + number + ")");
            }
        } catch (JacksonException e) {
            throw malformed(e);
        }
        List<Notice> notices = new ArrayList<>();
        byProcess.values().forEach(releases -> notices.add(OcdsNotice.of(file, releases)));
        if (notices.isEmpty()) {
            throw Refusal.of(
                    file,
                    "filen är JSON men ingen OCDS-annons: inget objekt har både ocid eller id och tender",
                    "the file is JSON but no OCDS notice: no object has a tender together with an ocid or an id");
        }
        return notices;
    }

    private void root(JsonNode node, String pointer) {
        if (node.isArray()) {
            each(node, pointer);
        } else if (node.path("releases").isArray() && !node.has("compiledRelease")) {
            each(node.get("releases"), pointer + "/releases");
        } else if (node.path("records").isArray()) {
            each(node.get("records"), pointer + "/records");
        } else if (node.path("compiledRelease").isObject()) {
            release(node.get("compiledRelease"), pointer + "/compiledRelease");
        } else if (node.isObject()) {
            release(node, pointer);
        }
    }

    private void each(JsonNode list, String pointer) {
        for (int i = 0; i < list.size(); i++) {
            root(list.get(i), pointer + "/" + i);
        }
    }

    private void release(JsonNode node, String pointer) {
        if (!node.path("tender").isObject()) {
            return;
        }
        OcdsRelease release = new OcdsRelease(node, pointer);
        if (byProcess.size() > most || node.path("tender").path("lots").size() > most) {
            throw Refusal.tooMany(file, most);
        }
        String process = release.text("ocid")
                .or(() -> release.text("id"))
                .map(Stated::value)
                .orElse(pointer);
        byProcess.computeIfAbsent(process, p -> new ArrayList<>()).add(release);
    }

    private RuntimeException malformed(JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        String detail = fault.getOriginalMessage();
        return Refusal.at(
                file,
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr(),
                "filen är ingen hel och giltig JSON: " + detail,
                "the file is no whole and valid JSON: " + detail);
    }
}
