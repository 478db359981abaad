package se.inkopsrisk.rules.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.rules.verdict.Stage;

/** Reads a catalogue and everything laid over it, and finds all its problems in one pass. */
public final class CatalogueReader {
    /** How {@code grades.csv} says that its source found its information insufficient. */
    private static final String INSUFFICIENT = "INSUFFICIENT";

    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final List<CatalogueProblem> problemsUnderneath = new ArrayList<>();
    private final Map<TableName, Map<String, Row>> rows = new EnumMap<>(TableName.class);
    private final Map<TableName, Set<String>> unreadKeys = new EnumMap<>(TableName.class);
    private final Map<TableName, List<Row>> read = new EnumMap<>(TableName.class);
    private final Set<TableName> unreadable = EnumSet.noneOf(TableName.class);
    private final MessageDigest digest;
    private Map<String, GovernanceScore> governance = Map.of();
    private @Nullable String overlay;

    private CatalogueReader(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * Reads tables that nobody has checked yet.
     *
     * @param digest takes in the bytes of every table, in a fixed order
     * @param files the tables
     * @throws CatalogueException with every problem, if there is any
     */
    public static CompiledTables check(MessageDigest digest, CatalogueFiles files) {
        CatalogueReader reader = whole(digest, files);
        reader.checked();
        return new CompiledTables(digest.digest(), reader.rows);
    }

    /**
     * Reads the bundled catalogue with overlays on top, the last one uppermost.
     *
     * @param digest takes in the bytes of every table of the overlays, in a fixed order
     * @param bundled the catalogue underneath, which the build has checked
     * @param overlays directories of the same form
     * @throws CatalogueException with every problem, if there is any
     */
    public static Catalogue read(MessageDigest digest, CompiledTables bundled, List<CatalogueFiles> overlays) {
        CatalogueReader reader = overlaid(digest, bundled, overlays);
        Tables tables = overlays.isEmpty() ? reader.tables() : reader.checked();
        return new Catalogue(tables, Optional.ofNullable(reader.overlay), reader.governance, reader.rows);
    }

    static CatalogueReader whole(MessageDigest digest, CatalogueFiles files) {
        CatalogueReader reader = new CatalogueReader(digest);
        reader.lay(files, null);
        return reader;
    }

    static CatalogueReader overlaid(MessageDigest digest, CompiledTables bundled, List<CatalogueFiles> overlays) {
        CatalogueReader reader = new CatalogueReader(digest);
        reader.rows.putAll(bundled.rows(reader.problemsUnderneath));
        for (CatalogueFiles files : overlays) {
            reader.overlay = reader.overlayName(files);
            reader.lay(files, reader.overlay);
            reader.importGovernance(files);
        }
        return reader;
    }

    /** The rows by table and key, as they are written. */
    Map<TableName, Map<String, Row>> rows() {
        return rows;
    }

    /** The rows of the table that was laid last, in the file's order, those that withdraw others too. */
    List<Row> readRows(TableName table) {
        return read.getOrDefault(table, List.of());
    }

    Tables checked() {
        Tables tables = tables();
        new CatalogueChecks(tables, problems).run(rows, unreadable);
        problemsUnderneath.stream().map(CatalogueReader::inBundledRow).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return tables;
    }

    /** An overlay can break a bundled row, by withdrawing what it names; the line is then not one of the overlay's. */
    private static CatalogueProblem inBundledRow(CatalogueProblem problem) {
        return new CatalogueProblem(
                problem.file(),
                problem.line(),
                problem.column(),
                new LocalText(
                        "i den medföljande tabellen: " + problem.message().sv(),
                        "in the bundled table: " + problem.message().en()));
    }

    private void lay(CatalogueFiles files, @Nullable String overlayName) {
        for (TableName table : TableName.values()) {
            TableReader reader = new TableReader(table, files, overlayName, digest, problems).read();
            rows.merge(table, reader.rows(), TableReader::overlaid);
            read.put(table, List.copyOf(reader.rows().values()));
            unreadKeys.computeIfAbsent(table, t -> new HashSet<>()).addAll(reader.unreadKeys());
            if (!reader.readable()) {
                unreadable.add(table);
            }
        }
    }

    /** Of both indices the World Bank's counts, as it may be shown and passed on. */
    private void importGovernance(CatalogueFiles files) {
        GovernanceReader reader = new GovernanceReader(digest, problems);
        Map<String, GovernanceScore> perceptions = reader.read(files, GovernanceIndex.CPI);
        Map<String, GovernanceScore> indicators = reader.read(files, GovernanceIndex.WGI);
        Map<String, GovernanceScore> imported = indicators.isEmpty() ? perceptions : indicators;
        governance = imported.isEmpty() ? governance : imported;
    }

    private String overlayName(CatalogueFiles files) {
        Properties properties = new Properties();
        try {
            Optional<InputStream> stream = files.open("overlay.properties");
            if (stream.isPresent()) {
                try (InputStreamReader in = new InputStreamReader(stream.get(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problem("overlay.properties", "kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage());
        }
        String name = properties.getProperty("name", "").strip();
        String edition = properties.getProperty("edition", "").strip();
        if (name.isEmpty() || edition.isEmpty()) {
            problem(
                    "overlay.properties",
                    "ska ange name= och edition=, så att utslaget kan namnge överlägget",
                    "must give name= and edition=, so that a verdict can name the overlay");
        }
        digest.update((name + "\n" + edition).getBytes(StandardCharsets.UTF_8));
        return name + " " + edition;
    }

    private void problem(String file, String sv, String en) {
        problems.add(new CatalogueProblem(file, 0, "", new LocalText(sv, en)));
    }

    private List<Row> rows(TableName table) {
        return new ArrayList<>(rows.getOrDefault(table, Map.of()).values());
    }

    private <T> List<T> all(TableName table, Function<Row, T> type) {
        return rows(table).stream().map(type).toList();
    }

    private Set<String> ids(TableName table) {
        String key = table.key().get(0);
        return rows(table).stream().map(r -> r.raw(key)).collect(Collectors.toCollection(HashSet::new));
    }

    private Known known(TableName table) {
        Set<String> ids = ids(table);
        ids.addAll(unreadKeys.getOrDefault(table, Set.of()));
        return new Known(table, ids, !unreadable.contains(table));
    }

    private Tables tables() {
        Known categories = known(TableName.CATEGORIES);
        Known sources = known(TableName.SOURCES);
        Known goods = known(TableName.GOODS);
        Known countries = known(TableName.COUNTRIES);
        Known occupations = known(TableName.OCCUPATIONS);
        Known duties = known(TableName.DUTIES);
        Known terms = known(TableName.CONTRACT_TERMS);
        return new Tables(
                categories(categories),
                cpvMap(categories),
                all(
                        TableName.CPV_TERMS,
                        r -> new CpvTerms(r.text("cpv_prefix"), r.list("terms_sv"), r.list("terms_en"))),
                ids(TableName.SOCIAL_SERVICES),
                all(TableName.PRIORITIES, r -> priority(r, categories, sources)),
                all(TableName.GRADES, r -> grade(r, categories, sources)),
                all(TableName.OCCUPATIONS, r -> occupation(r, sources)).stream()
                        .collect(groupingBy(Occupation::id, LinkedHashMap::new, toList())),
                all(
                        TableName.CATEGORY_OCCUPATIONS,
                        r -> new CategoryOccupation(
                                r.reference("category", categories),
                                r.reference("occupation", occupations),
                                r.statement(sources))),
                byId(all(TableName.GOODS, r -> new Good(r.text("id"), r.local("name"))), Good::id),
                all(
                        TableName.CATEGORY_GOODS,
                        r -> new CategoryGood(
                                r.reference("category", categories),
                                r.reference("good", goods),
                                r.oneOf("stage", Stage.class),
                                r.statement(sources))),
                byId(
                        all(TableName.COUNTRIES, r -> new Country(r.text("iso"), r.local("name"), r.list("aliases"))),
                        Country::iso),
                all(TableName.ORIGINS, r -> origin(r, goods, countries, sources)),
                all(
                        TableName.USUAL_ORIGINS,
                        r -> new UsualOrigin(
                                r.reference("category", categories),
                                r.reference("country", countries),
                                r.statement(sources))),
                all(TableName.THRESHOLDS, r -> threshold(r, sources)),
                all(TableName.DUTIES, r -> duty(r, terms, sources)),
                all(TableName.DUTY_SCOPE, r -> scope(r, duties, categories, goods)),
                byId(
                        all(
                                TableName.CONTRACT_TERMS,
                                r -> new ContractTerm(
                                        r.text("id"),
                                        r.local("name"),
                                        r.local("text"),
                                        r.optionalReference("source", sources).orElse(""))),
                        ContractTerm::id),
                all(TableName.MEASURES, r -> measure(r, categories, sources)),
                all(TableName.GOVERNANCE_CUTOFFS, r -> cutoff(r, sources)),
                byId(all(TableName.SOURCES, CatalogueReader::source), Source::id));
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(id.apply(row), row));
        return map;
    }

    private Map<String, Category> categories(Known known) {
        Map<String, Row> byId = rows.getOrDefault(TableName.CATEGORIES, Map.of());
        Map<String, Category> categories = new LinkedHashMap<>();
        for (Row row : byId.values()) {
            String id = row.text("id");
            if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
                row.problem(
                        "id", "använd bara a–z, 0–9, punkt och bindestreck", "use only a-z, 0-9, full stop and hyphen");
            }
            int level = level(row, byId);
            categories.put(
                    id,
                    new Category(
                            id,
                            row.optionalReference("parent", known),
                            level,
                            row.local("name"),
                            row.optionalOneOf("nature", Nature.class),
                            row.optionalOneOf("performance", Performance.class).isPresent(),
                            row.list("terms_sv"),
                            row.list("terms_en")));
        }
        return categories;
    }

    /** The one value of the column {@code performance}. */
    private enum Performance {
        ON_SITE
    }

    private static int level(Row row, Map<String, Row> byId) {
        int level = 1;
        Row above = byId.get(row.raw("parent"));
        while (above != null && level <= byId.size()) {
            level++;
            above = byId.get(above.raw("parent"));
        }
        if (level > byId.size()) {
            row.problem(
                    "parent",
                    "kategorin ligger under sig själv; ange en annan förälder",
                    "the category lies below itself; name another parent");
        } else if (level > 3) {
            row.problem("parent", "trädet har tre nivåer; lägg raden högre", "the tree has three levels; move it up");
        }
        return level;
    }

    private Map<String, String> cpvMap(Known categories) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Row row : rows(TableName.CPV_MAP)) {
            map.put(row.text("cpv_prefix"), row.reference("category", categories));
        }
        return map;
    }

    private static Priority priority(Row row, Known categories, Known sources) {
        return new Priority(row.reference("category", categories), row.datedValidity(), row.statement(sources));
    }

    private static GradeRow grade(Row row, Known categories, Known sources) {
        Optional<Grade> grade = gradeOf(row);
        return new GradeRow(
                row.text("id"),
                row.reference("category", categories),
                row.oneOf("criterion", Criterion.class),
                row.optionalOneOf("aspect", Aspect.class),
                row.optionalOneOf("stage", Stage.class),
                grade,
                row.statement(sources),
                row.validity(),
                replacement(row));
    }

    private static Optional<Grade> gradeOf(Row row) {
        return row.raw("grade").equals(INSUFFICIENT) ? Optional.empty() : Optional.of(row.oneOf("grade", Grade.class));
    }

    private static Optional<Finding.Replacement> replacement(Row row) {
        return row.overlay()
                .map(name -> new Finding.Replacement(name, row.replaced().flatMap(CatalogueReader::gradeOf)));
    }

    private static Occupation occupation(Row row, Known sources) {
        return new Occupation(
                row.text("id"),
                row.local("name"),
                row.oneOf("risk", Occupation.Risk.class),
                row.oneOf("terms", Occupation.Terms.class),
                row.statement(sources),
                row.validity());
    }

    private static OriginRow origin(Row row, Known goods, Known countries, Known sources) {
        return new OriginRow(
                row.text("id"),
                row.reference("good", goods),
                row.reference("country", countries),
                row.oneOf("criterion", Criterion.class),
                row.oneOf("grade", Grade.class),
                row.statement(sources),
                row.validity(),
                replacement(row));
    }

    private static Threshold threshold(Row row, Known sources) {
        return new Threshold(
                row.text("id"),
                row.datedValidity(),
                row.local("name"),
                row.amountOrBounds("sek"),
                row.amount("eur"),
                row.text("law"),
                row.basis(),
                row.optionalReference("source", sources));
    }

    private static DutyRow duty(Row row, Known terms, Known sources) {
        List<String> metBy = row.list("met_by");
        for (String term : metBy) {
            if (!terms.contains(term)) {
                row.notKnown("met_by", term, terms);
            }
        }
        return new DutyRow(
                row.text("id"),
                row.datedValidity(),
                row.oneOf("level", Level.class),
                row.text("law"),
                row.text("paragraph"),
                row.local("title"),
                row.local("text"),
                metBy,
                row.basis(),
                row.optionalReference("source", sources));
    }

    private static DutyScope scope(Row row, Known duties, Known categories, Known goods) {
        String duty = row.reference("duty", duties);
        DutyScope.Kind kind = row.oneOf("kind", DutyScope.Kind.class);
        String value =
                switch (kind) {
                    case CATEGORY -> row.reference("value", categories);
                    case GOOD -> row.reference("value", goods);
                    case CPV -> row.text("value");
                };
        return new DutyScope(duty, kind, value);
    }

    private static MeasureRow measure(Row row, Known categories, Known sources) {
        return new MeasureRow(
                row.text("id"),
                row.oneOf("criterion", Criterion.class),
                row.optionalReference("category", categories),
                row.oneOf("min_grade", Grade.class),
                row.oneOf("kind", Measure.Kind.class),
                row.oneOf("level", Level.class),
                row.statement(sources, "text"),
                row.validity());
    }

    private static GovernanceCutoff cutoff(Row row, Known sources) {
        return new GovernanceCutoff(
                row.text("id"),
                row.oneOf("index", GovernanceIndex.class),
                row.decimal("below"),
                row.oneOf("grade", Grade.class),
                row.statement(sources));
    }

    private static Source source(Row row) {
        Optional<LocalDate> readOn = row.date("read_on");
        return new Source(
                row.text("id"),
                row.text("publisher"),
                row.text("title"),
                row.year("year"),
                row.text("address"),
                readOn,
                row.date("best_before"),
                row.raw("licence"));
    }
}
