package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.intake.Booking;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * A screened ledger in figures: rows and kronor by grade, criterion, category, year, supplier, administration, buyer,
 * and what was rejected. All money that came in is in {@link #assessed()} or {@link #rejected()}. Its size does not
 * grow with the ledger, and the parts of a ledger that is screened in parts add up to the same figures. Not
 * thread-safe.
 */
public final class SpendSummary {
    /** How many categories the list of most high-risk spend holds. */
    private static final int TOP = 10;

    private final RulesVersion rulesVersion;
    private CategorySpend spend = new CategorySpend();
    private long withoutAmount;
    private final Map<ClassifiedBy, Totals> classifiedBy = new EnumMap<>(ClassifiedBy.class);
    private NamedSpend suppliers = new NamedSpend();
    private NamedSpend units = new NamedSpend();
    private NamedSpend buyers = new NamedSpend();
    private final Map<Requirement, RequirementTotals> requirements = new EnumMap<>(Requirement.class);
    /** By category, what the ledger says was bought under any requirement; most ledgers say it of nothing. */
    private final Map<String, GradeTotals> required = new HashMap<>();

    private RejectTotals rejects = new RejectTotals();

    /** Figures of nothing yet. */
    public SpendSummary(RulesVersion rulesVersion) {
        this.rulesVersion = rulesVersion;
        for (Requirement requirement : Requirement.values()) {
            requirements.put(requirement, new RequirementTotals());
        }
    }

    /** Adds a row that was assessed. */
    public void add(Assessment assessment, Booking booking) {
        Optional<BigDecimal> amount = assessment.purchase().valueSek();
        withoutAmount += amount.isEmpty() ? 1 : 0;
        long ore = Totals.ore(amount.orElse(BigDecimal.ZERO));
        Optional<String> category = assessment.classification().category();
        spend.add(
                category.orElse(CategorySpend.NOT_CLASSIFIED),
                assessment.assessedFor().getYear(),
                assessment.verdict(),
                ore);
        if (category.isPresent()) {
            classifiedBy
                    .computeIfAbsent(assessment.classification().by().orElseThrow(), by -> new Totals())
                    .add(ore);
        }
        Optional<Grade> overall = assessment.overall();
        suppliers.add(booking.supplier(), overall, ore);
        units.add(booking.unit(), overall, ore);
        buyers.add(booking.buyer(), overall, ore);
        requirements.forEach((requirement, totals) ->
                totals.add(requirement.of(booking), requirement.grade(assessment.verdict()), ore));
        if (category.isPresent() && Requirement.ANY.of(booking) == Answer.YES) {
            required.computeIfAbsent(category.get(), c -> new GradeTotals()).add(overall, ore);
        }
    }

    /** Adds a row that was rejected. */
    public void add(LedgerRow.Rejected row) {
        rejects.add(row.column(), row.kind(), row.amount());
    }

    /** Adds rows that were screened. */
    public void add(ScreenedRows screened) {
        for (int i = 0; i < screened.read().size(); i++) {
            add(screened.assessments().get(i), screened.read().get(i).booking());
        }
        screened.rejected().forEach(this::add);
    }

    /** Adds the figures of another part of the same ledger, or of another ledger; in whatever order, the sum is the same. */
    public void add(SpendSummary other) {
        spend.add(other.spend);
        withoutAmount += other.withoutAmount;
        other.classifiedBy.forEach((by, totals) ->
                classifiedBy.computeIfAbsent(by, b -> new Totals()).add(totals));
        suppliers.add(other.suppliers);
        units.add(other.units);
        buyers.add(other.buyers);
        other.requirements.forEach(
                (requirement, totals) -> requirements.get(requirement).add(totals));
        other.required.forEach((category, totals) ->
                required.computeIfAbsent(category, c -> new GradeTotals()).add(totals));
        rejects.add(other.rejects);
    }

    /** Which rules graded. */
    public RulesVersion rulesVersion() {
        return rulesVersion;
    }

    /** Rows that were assessed, and their money. */
    public Totals assessed() {
        return spend.all().all();
    }

    /** Rows that were rejected, and their money as far as it could be read. */
    public Totals rejected() {
        return rejects.all();
    }

    /** Rejected rows by column and by reason. */
    public RejectTotals rejects() {
        return rejects;
    }

    /** Assessed rows that state no amount. */
    public long withoutAmount() {
        return withoutAmount;
    }

    /** Rejected rows whose amount is not stated or cannot be read. */
    public long rejectedWithoutAmount() {
        return rejects.withoutAmount();
    }

    /** Assessed rows without a category. */
    public Totals notClassified() {
        return Optional.ofNullable(spend.byCategory().get(CategorySpend.NOT_CLASSIFIED))
                .map(GradedSpend::all)
                .orElseGet(Totals::new);
    }

    /** Assessed rows by the evidence that gave them their category. */
    public Map<ClassifiedBy, Totals> classifiedBy() {
        return Collections.unmodifiableMap(classifiedBy);
    }

    /** Assessed rows by grade, all together. */
    public GradedSpend all() {
        return spend.all();
    }

    /** Assessed rows by overall grade. */
    public GradeTotals overall() {
        return spend.all().overall();
    }

    /** Assessed rows by the grade of one criterion. */
    public GradeTotals of(Criterion criterion) {
        return spend.all().of(criterion);
    }

    /** Assessed rows by category; those without one are not among them. */
    public SortedMap<String, GradedSpend> byCategory() {
        SortedMap<String, GradedSpend> categories = spend.byCategory();
        categories.remove(CategorySpend.NOT_CLASSIFIED);
        return categories;
    }

    /** Assessed rows by the year of the day that they were assessed for; 0 is a year before 1990 or after 2101. */
    public SortedMap<Integer, GradedSpend> byYear() {
        return spend.byYear();
    }

    /** The ten categories with most spend that is graded high, the largest first. */
    public Map<String, Totals> topHighRiskCategories() {
        Map<String, Totals> top = new LinkedHashMap<>();
        byCategory().entrySet().stream()
                .filter(entry -> entry.getValue().high().rows() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, GradedSpend> entry) ->
                                entry.getValue().high().sek())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(TOP)
                .forEach(entry -> top.put(entry.getKey(), entry.getValue().high()));
        return top;
    }

    /** By supplier (leverantör). */
    public NamedSpend suppliers() {
        return suppliers;
    }

    /** By administration (förvaltning). */
    public NamedSpend units() {
        return units;
    }

    /** By buying authority (köpare). */
    public NamedSpend buyers() {
        return buyers;
    }

    /** By whether the procurement set such requirements, where the ledger says it. */
    public RequirementTotals of(Requirement requirement) {
        return requirements.get(requirement);
    }

    /** What the ledger says was bought of a category under requirements of any kind, by overall grade. */
    public GradeTotals withRequirements(String category) {
        return required.getOrDefault(category, new GradeTotals());
    }

    /** The number of rejected rows by the column at fault; empty where the row as a whole is. */
    public Map<String, Long> rejectReasons() {
        return rejects.byColumn();
    }

    /** Writes the figures so that they can be gone on with later, or elsewhere. */
    public void writeState(DataOutput out) throws IOException {
        spend.writeState(out);
        out.writeLong(withoutAmount);
        out.writeInt(classifiedBy.size());
        for (Map.Entry<ClassifiedBy, Totals> entry : classifiedBy.entrySet()) {
            out.writeUTF(entry.getKey().name());
            entry.getValue().writeState(out);
        }
        suppliers.writeState(out);
        units.writeState(out);
        buyers.writeState(out);
        for (Requirement requirement : Requirement.values()) {
            requirements.get(requirement).writeState(out);
        }
        out.writeInt(required.size());
        for (Map.Entry<String, GradeTotals> entry : required.entrySet()) {
            StateText.write(entry.getKey(), out);
            entry.getValue().writeState(out);
        }
        rejects.writeState(out);
    }

    /** Figures that {@link #writeState} wrote under the same rules. */
    public static SpendSummary readState(RulesVersion rulesVersion, DataInput in) throws IOException {
        SpendSummary read = new SpendSummary(rulesVersion);
        read.spend = CategorySpend.readState(in);
        read.withoutAmount = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            read.classifiedBy.put(ClassifiedBy.valueOf(in.readUTF()), Totals.readState(in));
        }
        read.suppliers = NamedSpend.readState(in);
        read.units = NamedSpend.readState(in);
        read.buyers = NamedSpend.readState(in);
        for (Requirement requirement : Requirement.values()) {
            read.requirements.put(requirement, RequirementTotals.readState(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            read.required.put(StateText.read(in), GradeTotals.readState(in));
        }
        read.rejects = RejectTotals.readState(in);
        return read;
    }
}
