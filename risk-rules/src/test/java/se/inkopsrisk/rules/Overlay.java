package se.inkopsrisk.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.CatalogueFiles;

/** An overlay that a test writes. */
public final class Overlay implements CatalogueFiles {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("categories.csv", "id;parent;name_sv;name_en;nature;performance;terms_sv;terms_en"),
            Map.entry("cpv-map.csv", "cpv_prefix;category;note"),
            Map.entry("priorities.csv", "category;valid_from;valid_to;basis;source;reason_sv;reason_en"),
            Map.entry(
                    "grades.csv",
                    "id;category;criterion;aspect;stage;grade;basis;source;reason_sv;reason_en;valid_from;valid_to"),
            Map.entry(
                    "origins.csv",
                    "id;good;country;criterion;grade;basis;source;reason_sv;reason_en;valid_from;valid_to"),
            Map.entry(
                    "occupations.csv",
                    "id;name_sv;name_en;risk;terms;basis;source;reason_sv;reason_en;valid_from;valid_to"),
            Map.entry("category-occupations.csv", "category;occupation;basis;source;reason_sv;reason_en"),
            Map.entry("thresholds.csv", "id;valid_from;valid_to;name_sv;name_en;sek;eur;law;basis;source"),
            Map.entry(
                    "duties.csv",
                    "id;valid_from;valid_to;level;law;paragraph;title_sv;title_en;text_sv;text_en;met_by;basis;source"),
            Map.entry("duty-scope.csv", "duty;kind;value"),
            Map.entry(
                    "measures.csv",
                    "id;criterion;category;min_grade;kind;level;text_sv;text_en;basis;source;valid_from;valid_to"),
            Map.entry("governance-cutoffs.csv", "id;index;below;grade;basis;source;reason_sv;reason_en"),
            Map.entry("sources.csv", "id;publisher;title;year;address;read_on;best_before;licence"));

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** An overlay that is named, and holds nothing else. */
    public Overlay() {
        file("overlay.properties", "name=Region Exempel\nedition=2026-1\n");
    }

    /** Adds a table of our form with these rows. */
    public Overlay table(String name, String... rows) {
        return file(name, HEADERS.get(name) + "\n" + String.join("\n", rows) + "\n");
    }

    /** Adds a file as it stands. */
    public Overlay file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file as it stands. */
    public Overlay file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** The bundled rules with this overlay on top. */
    public RuleBook rules() {
        return RuleBook.withOverlays(List.of(this));
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }
}
