package se.inkopsrisk.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.evidence.EvidenceIndex;
import se.inkopsrisk.rules.judgement.CompiledRules;
import se.inkopsrisk.rules.judgement.Judge;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.profile.ValueBand;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * A digest of what the rules say of each category, each CPV division and each threshold, over all choices of facts. A
 * change of any row or rule alters one; what to try is fixed in the golden file, so that a removed row cannot hide.
 */
public final class VerdictSnapshot {
    private static final Path GOLDEN =
            Path.of(System.getProperty("inkopsrisk.root", "."), "risk-rules/src/test/resources/golden/verdicts.txt");
    private static final LocalDate MIDDLE = LocalDate.of(2025, 6, 1);
    /** When the thresholds begin, and some duties do not yet hold. */
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    /** When of some thresholds only bounds are known. */
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    /** When nothing is known of the directive's thresholds. */
    private static final LocalDate BEYOND = LocalDate.of(2028, 6, 1);

    private static final int DIGITS = 16;

    /**
     * What is tried.
     *
     * @param days the days on which something changes
     * @param countries the countries of which something is known
     * @param values the values at the thresholds, and one krona below
     */
    public record Plan(List<LocalDate> days, List<String> countries, List<BigDecimal> values) {
        static Plan of(Catalogue catalogue) {
            Set<BigDecimal> values = new TreeSet<>();
            catalogue.thresholds().stream()
                    .map(Threshold::range)
                    .flatMap(Optional::stream)
                    .flatMap(range -> Stream.of(range.atLeast(), range.atMost()))
                    .forEach(sek -> values.addAll(List.of(sek, sek.subtract(BigDecimal.ONE))));
            // A day before all of them too, on which nothing holds that has a beginning.
            List<LocalDate> days = new ArrayList<>(catalogue.changes());
            days.add(0, days.get(0).minusDays(1));
            return new Plan(
                    days,
                    catalogue.origins().stream()
                            .map(OriginRow::country)
                            .distinct()
                            .sorted()
                            .toList(),
                    List.copyOf(values));
        }

        List<String> lines() {
            return List.of(
                    "days "
                            + String.join(
                                    " ", days.stream().map(LocalDate::toString).toList()),
                    "countries " + String.join(" ", countries),
                    "values "
                            + String.join(
                                    " ",
                                    values.stream().map(BigDecimal::toString).toList()));
        }

        static Plan read(List<String> lines) {
            return new Plan(
                    words(lines.get(0)).map(LocalDate::parse).toList(),
                    words(lines.get(1)).toList(),
                    words(lines.get(2)).map(BigDecimal::new).toList());
        }

        private static Stream<String> words(String line) {
            return Stream.of(line.split(" ", -1)).skip(1);
        }
    }

    private static final Catalogue OVERLAID = OverlaidTables.catalogue();

    private final Catalogue catalogue;
    private final Judge judge;
    private final KieBase rules;
    private final Plan plan;
    private final Map<LocalDate, Thresholds> thresholds = new HashMap<>();

    /** What the rules say under a catalogue, tried by a plan. */
    public VerdictSnapshot(Catalogue catalogue, KieBase rules, Plan plan) {
        this.catalogue = catalogue;
        this.judge = new Judge(() -> rules, new EvidenceIndex(catalogue));
        this.rules = rules;
        this.plan = plan;
    }

    /** The golden file's lines after its plan: what is digested, and the digest. */
    public static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(GOLDEN);
        for (String line : lines.subList(3, lines.size())) {
            int space = line.lastIndexOf(' ');
            golden.put(line.substring(0, space), line.substring(space + 1));
        }
        return golden;
    }

    /** Keys under which, between them, every rule shows; few, so that a change of a rule is soon found. */
    public static List<String> telling() {
        return Stream.concat(
                        OverlaidTables.CATEGORIES.stream().map(id -> "overlaid " + id),
                        Stream.of(
                                "category lokalvard",
                                "category sjukhustextilier",
                                "category livsmedel",
                                "category kaffe",
                                "category bild-och-funktion",
                                "category personbilar-och-transportbilar",
                                "category belysning",
                                "category datorer-och-skarmar",
                                "category husbyggnad",
                                "category stadtjanster",
                                "category hemsjukvard-och-omsorg",
                                "cpv 33",
                                "cpv 34"))
                .toList();
    }

    /** The golden file's plan. */
    public static Plan goldenPlan() throws IOException {
        return Plan.read(Files.readAllLines(GOLDEN));
    }

    /** All that is digested, in the golden file's order. */
    List<String> keys() {
        Stream<String> categories =
                catalogue.categories().stream().map(Category::id).sorted().map(id -> "category " + id);
        Stream<String> divisions = CpvNomenclature.bundled().codes().stream()
                .map(code -> "cpv " + code.substring(0, 2))
                .distinct();
        return Stream.of(
                        categories,
                        divisions,
                        OverlaidTables.CATEGORIES.stream().map(id -> "overlaid " + id),
                        TableSnapshot.lines(catalogue).keySet().stream().map(table -> "table " + table),
                        Stream.of("thresholds all", "unclassified purchase"))
                .flatMap(s -> s)
                .toList();
    }

    /** The digest of one key. */
    public String digest(String key) {
        String what = key.substring(key.indexOf(' ') + 1);
        MessageDigest digest = sha256();
        if (key.startsWith("category ")) {
            digest(digest, judge.judge(ofCategory(Optional.of(what))));
        } else if (key.startsWith("cpv ")) {
            List<CpvCode> codes = CpvNomenclature.bundled().codes().stream()
                    .filter(code -> code.startsWith(what))
                    .map(CpvCode::new)
                    .toList();
            for (CpvCode code : codes) {
                update(
                        digest,
                        code + " " + catalogue.categoryOf(code).map(Category::id) + " "
                                + catalogue.isSocialService(code));
            }
            judge.judge(codes.stream().map(this::ofCode).toList()).forEach(v -> update(digest, duties(v)));
        } else if (key.startsWith("overlaid ")) {
            Judge overlaid = new Judge(() -> rules, new EvidenceIndex(OVERLAID));
            digest(digest, overlaid.judge(ofCategory(Optional.of(what))));
        } else if (key.startsWith("unclassified ")) {
            digest(digest, judge.judge(ofCategory(Optional.empty())));
        } else if (key.startsWith("table ")) {
            TableSnapshot.lines(catalogue).get(what).forEach(line -> update(digest, line));
        } else {
            digestBands(digest);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private List<RiskProfile> ofCategory(Optional<String> id) {
        List<RiskProfile> profiles = new ArrayList<>();
        for (LocalDate day : plan.days()) {
            profiles.add(profile(id, Optional.empty(), day, List.of(), Answer.UNKNOWN, ValueBand.UNKNOWN));
            profiles.add(profile(id, Optional.empty(), day, List.of(), Answer.YES, ValueBand.UNKNOWN));
        }
        LocalDate last = plan.days().get(plan.days().size() - 1);
        profiles.add(profile(id, Optional.empty(), last, List.of(), Answer.NO, ValueBand.UNKNOWN));
        for (String country : plan.countries()) {
            profiles.add(profile(id, Optional.empty(), last, List.of(country), Answer.UNKNOWN, ValueBand.UNKNOWN));
        }
        for (BigDecimal value : plan.values()) {
            profiles.add(profile(id, Optional.empty(), FIRST, List.of(), Answer.YES, band(FIRST, value)));
            profiles.add(profile(id, Optional.empty(), MIDDLE, List.of(), Answer.YES, band(MIDDLE, value)));
            profiles.add(profile(id, Optional.empty(), LATER, List.of(), Answer.YES, band(LATER, value)));
            profiles.add(profile(id, Optional.empty(), LATER, List.of(), Answer.NO, band(LATER, value)));
            profiles.add(profile(id, Optional.empty(), BEYOND, List.of(), Answer.YES, band(BEYOND, value)));
            profiles.add(profile(id, Optional.empty(), BEYOND, List.of(), Answer.NO, band(BEYOND, value)));
        }
        // Most values lie between the same thresholds on a day.
        return profiles.stream().distinct().toList();
    }

    private RiskProfile ofCode(CpvCode code) {
        LocalDate last = plan.days().get(plan.days().size() - 1);
        return profile(
                catalogue.categoryOf(code).map(Category::id),
                Optional.of(code),
                last,
                List.of(),
                Answer.UNKNOWN,
                ValueBand.UNKNOWN);
    }

    private RiskProfile profile(
            Optional<String> category,
            Optional<CpvCode> code,
            LocalDate day,
            List<String> origins,
            Answer work,
            ValueBand value) {
        return new RiskProfile(
                "", catalogue.periodOf(day), category, code, Optional.empty(), origins, work, value, Set.of());
    }

    private ValueBand band(LocalDate day, BigDecimal value) {
        return thresholds
                .computeIfAbsent(day, d -> new Thresholds(catalogue.thresholds(), catalogue.periodOf(d)))
                .band(value);
    }

    private void digestBands(MessageDigest digest) {
        for (LocalDate day : plan.days()) {
            for (BigDecimal value : plan.values()) {
                ValueBand band = band(day, value);
                update(digest, day + " " + value + " " + new TreeSet<>(band.reached()) + new TreeSet<>(band.below()));
            }
        }
        catalogue.thresholds().forEach(threshold -> update(digest, threshold.toString()));
    }

    private static void digest(MessageDigest digest, List<Verdict> verdicts) {
        verdicts.forEach(verdict -> update(digest, brief(verdict)));
    }

    /** A verdict without its texts, which would make the snapshot ten times as slow. */
    private static String brief(Verdict verdict) {
        StringBuilder brief = new StringBuilder();
        brief.append(verdict.overall());
        for (CriterionVerdict criterion : verdict.criteria()) {
            brief.append(criterion.criterion()).append(criterion.grade()).append(criterion.missing());
            for (Finding f : criterion.findings()) {
                brief.append(f.rule())
                        .append(f.row())
                        .append(f.aspect())
                        .append(f.stage())
                        .append(f.grade());
                brief.append(f.decisive())
                        .append(f.basis())
                        .append(f.source().map(Source::id))
                        .append(f.inheritedFrom())
                        .append(f.stale());
            }
        }
        brief.append(duties(verdict));
        for (Measure m : verdict.measures()) {
            brief.append(m.id()).append(m.rule()).append(m.kind()).append(m.level());
            brief.append(m.criterion())
                    .append(m.basis())
                    .append(m.source().map(Source::id))
                    .append(m.stale());
        }
        return brief.toString();
    }

    private static String duties(Verdict verdict) {
        StringBuilder brief = new StringBuilder();
        for (Duty d : verdict.duties()) {
            brief.append(d.id()).append(d.level()).append(d.outcome()).append(d.metBy());
            brief.append(d.law()).append(d.paragraph()).append(d.source().map(Source::id));
            brief.append(d.facts()).append(d.basis()).append(d.stale());
        }
        return brief.toString();
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the golden file anew; {@code docs/mutation.md} says when. */
    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = RuleBook.bundled().catalogue();
        Plan plan = Plan.of(catalogue);
        VerdictSnapshot snapshot = new VerdictSnapshot(catalogue, CompiledRules.kieBase(), plan);
        List<String> lines = new ArrayList<>(plan.lines());
        snapshot.keys().forEach(key -> lines.add(key + " " + snapshot.digest(key)));
        Files.createDirectories(GOLDEN.getParent());
        Files.write(GOLDEN, lines);
    }
}
