package se.inkopsrisk.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.CatalogueFiles;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.CatalogueReader;
import se.inkopsrisk.rules.catalogue.CompiledTables;
import se.inkopsrisk.rules.evidence.EvidenceIndex;
import se.inkopsrisk.rules.judgement.CompiledRules;
import se.inkopsrisk.rules.judgement.Judge;
import se.inkopsrisk.rules.laws.CatalogueLaws;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.profile.ValueBand;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * One edition of catalogue and rules, and the verdicts that follow from it (regelverk). Immutable and thread-safe;
 * building one costs about as much as reading a few files, so share it.
 */
public final class RuleBook {
    /** The bundled catalogue's edition; the hash beside it tells editions apart that share a name. */
    private static final String EDITION = "2026.1";

    private static final List<String> RULE_FILES = List.of(
            "aggregation.drl",
            "category.drl",
            "legal-duties.drl",
            "measures.drl",
            "origin.drl",
            "swedish-labour.drl",
            "trade-restrictions.drl");
    private static final int HASH_DIGITS = 12;

    private final RulesVersion version;
    private final Catalogue catalogue;
    private final Judge judge;
    private final Map<LocalDate, Thresholds> thresholds = new ConcurrentHashMap<>();

    private RuleBook(RulesVersion version, Catalogue catalogue, Judge judge) {
        this.version = version;
        this.catalogue = catalogue;
        this.judge = judge;
    }

    /** The bundled catalogue and rules. */
    public static RuleBook bundled() {
        return withOverlays(List.of());
    }

    /**
     * The bundled catalogue with a region's own tables laid over it.
     *
     * @param overlays files of the form that {@code docs/catalogue-format.md} describes, the last one uppermost
     * @throws CatalogueException if a table holds problems, or the whole breaks a law of the domain; the exception lists
     *     all problems
     */
    public static RuleBook withOverlays(List<CatalogueFiles> overlays) {
        CompiledRules.loadAhead();
        return of(CompiledTables.bundled(), overlays);
    }

    /**
     * A whole catalogue in the place of the bundled one: an edition that is being worked on, or an older one. Its
     * version differs from the bundled one's by its hash alone.
     *
     * @param files all tables of {@code docs/catalogue-format.md}
     * @throws CatalogueException if a table holds problems or is missing; the exception lists all of them
     */
    public static RuleBook withCatalogue(CatalogueFiles files) {
        CompiledRules.loadAhead();
        return of(CatalogueReader.check(sha256(), files), List.of());
    }

    private static RuleBook of(CompiledTables tables, List<CatalogueFiles> overlays) {
        MessageDigest digest = sha256();
        digest.update(tables.digest());
        RULE_FILES.forEach(file -> digest.update(ruleText(file).getBytes(StandardCharsets.UTF_8)));
        Catalogue catalogue = CatalogueReader.read(digest, tables, overlays);
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        RuleBook book = new RuleBook(
                new RulesVersion(EDITION, hash, catalogue.overlay()),
                catalogue,
                new Judge(CompiledRules::kieBase, new EvidenceIndex(catalogue)));
        if (!overlays.isEmpty()) {
            // The build holds the bundled catalogue to the laws; an overlay is held to them here.
            List<CatalogueProblem> broken = book.brokenLaws();
            if (!broken.isEmpty()) {
                throw new CatalogueException(broken);
            }
        }
        return book;
    }

    /** Which rules these are. */
    public RulesVersion version() {
        return version;
    }

    /** The catalogue's tables. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Where the catalogue breaks one of the domain's own laws, found by trying every category in every period; nowhere,
     * unless this is the bundled catalogue and the build has not tried it yet.
     */
    public List<CatalogueProblem> brokenLaws() {
        // A judge of its own, since what it remembers of past periods is not needed again.
        return CatalogueLaws.broken(catalogue, new Judge(CompiledRules::kieBase, new EvidenceIndex(catalogue)));
    }

    /**
     * Which thresholds a value reaches.
     *
     * @param period the period, as of {@link Catalogue#periodOf}
     * @param sek the value in kronor excluding VAT, or empty where it is not known
     */
    public ValueBand valueBand(LocalDate period, Optional<BigDecimal> sek) {
        return sek.map(value -> thresholds(period).band(value)).orElse(ValueBand.UNKNOWN);
    }

    private Thresholds thresholds(LocalDate period) {
        Thresholds known = thresholds.get(period);
        return known != null
                ? known
                : thresholds.computeIfAbsent(period, p -> new Thresholds(catalogue.thresholds(), p));
    }

    /** The verdict on one profile. */
    public Verdict judge(RiskProfile profile) {
        return judge(List.of(profile)).get(0);
    }

    /** The verdicts on many profiles, in their order: the same as one by one, and faster. */
    public List<Verdict> judge(List<RiskProfile> profiles) {
        return judge.judge(profiles);
    }

    /**
     * Duties that are not yet in force in the profile's period, and that the same purchase will meet once they are;
     * the earliest first. Its facts stay as they are, so the value is taken to reach the same thresholds then.
     */
    public List<UpcomingDuty> upcoming(RiskProfile profile) {
        return UpcomingDuty.of(profile, this);
    }

    /** The names of the rule files, each a resource beside the class {@code se.inkopsrisk.rules.drl}. */
    public static List<String> ruleFiles() {
        return RULE_FILES;
    }

    /** The text of a rule file, so that a reader can follow a finding to its rule. */
    public static String ruleText(String file) {
        try (InputStream in = RuleBook.class.getResourceAsStream("drl/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No rule file of that name: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
