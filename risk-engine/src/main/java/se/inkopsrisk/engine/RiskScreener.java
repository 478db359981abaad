package se.inkopsrisk.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.CategoryMap;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.Classifier;
import se.inkopsrisk.engine.classify.text.Suggestion;
import se.inkopsrisk.engine.classify.text.TextClassifier;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.UpcomingDuty;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.CatalogueFiles;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.RiskProfile;

/**
 * Screens purchases for risk: the library's front door. Immutable and thread-safe; making one costs about as much as
 * opening a few files, so make one and share it.
 *
 * <pre>{@code
 * RiskScreener screener = RiskScreener.withBundledRules();
 * Purchase gloves = Purchase.titled("Undersökningshandskar").cpv("18424300").origins("MY").build();
 * Assessment assessment = screener.screen(gloves);
 * }</pre>
 */
public final class RiskScreener {
    /** How many purchases of a stream go before the rules together. */
    private static final int CHUNK = 200;

    /** Whose midnight begins the day whose rules apply. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final RuleBook ruleBook;
    private final Classifier classifier;
    private final Supplier<TextClassifier> text;
    private final Assessor assessor;
    private final Optional<Memos> memos;
    private final Clock clock;

    private RiskScreener(
            RuleBook ruleBook,
            Classifier classifier,
            Supplier<TextClassifier> text,
            Optional<Memos> memos,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.text = text;
        this.classifier = classifier;
        this.assessor = new Assessor(ruleBook, classifier, memos);
        this.memos = memos;
        this.clock = clock;
    }

    /** A screener with the bundled catalogue and rules. */
    public static RiskScreener withBundledRules() {
        return of(RuleBook.bundled());
    }

    /**
     * A screener with a region's own tables laid over the bundled ones.
     *
     * @param overlay a directory of the form that {@code docs/catalogue-format.md} describes
     * @throws CatalogueException if a table holds problems; it lists all of them
     * @throws IOException if the directory is not there
     */
    public static RiskScreener withRules(Path overlay) throws IOException {
        if (!Files.isDirectory(overlay)) {
            throw new NotDirectoryException(overlay.toString());
        }
        CatalogueFiles files = name -> {
            Path file = overlay.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
        return of(RuleBook.withOverlays(List.of(files)));
    }

    /** A screener with these rules. */
    public static RiskScreener of(RuleBook ruleBook) {
        Supplier<TextClassifier> text = new Lazy<>(() -> TextClassifier.of(ruleBook.catalogue()));
        return new RiskScreener(
                ruleBook,
                classifier(ruleBook, CategoryMap.EMPTY, text),
                text,
                Optional.of(Memos.empty()),
                Clock.system(SWEDEN));
    }

    /** The same screener with a verdict memo of its own, or with none: equal verdicts either way. */
    public RiskScreener withMemo(boolean on) {
        return new RiskScreener(ruleBook, classifier, text, on ? Optional.of(Memos.empty()) : Optional.empty(), clock);
    }

    /** The same screener by another clock, which tells the day of purchases that state none. */
    public RiskScreener withClock(Clock other) {
        return new RiskScreener(ruleBook, classifier, text, memos, other);
    }

    /** The same screener on a day: purchases that state none are judged by the rules of that one. */
    public RiskScreener onDay(LocalDate day) {
        return withClock(Clock.fixed(day.atTime(LocalTime.NOON).atZone(SWEDEN).toInstant(), SWEDEN));
    }

    /** The same screener with a buyer's own map from accounts, suppliers and cost centres to categories. */
    public RiskScreener withCategoryMap(CategoryMap map) {
        return new RiskScreener(ruleBook, classifier(ruleBook, map, text), text, memos, clock);
    }

    private static Classifier classifier(RuleBook ruleBook, CategoryMap map, Supplier<TextClassifier> text) {
        Catalogue catalogue = ruleBook.catalogue();
        return new Classifier(catalogue, CpvNomenclature.bundled(), map, text);
    }

    /** The buyer's own map from accounts, suppliers and cost centres to categories; empty where none was given. */
    public CategoryMap categoryMap() {
        return classifier.map();
    }

    /** The day that purchases are assessed for that state none. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Which rules decide. */
    public RulesVersion rulesVersion() {
        return ruleBook.version();
    }

    /** The catalogue and rules. */
    public RuleBook ruleBook() {
        return ruleBook;
    }

    /**
     * CPV codes and categories that somebody may mean who is typing, misspelt words included.
     *
     * @param typed what has been typed so far
     * @param limit the most to give, at least 1
     * @return the best first
     */
    public List<Suggestion> suggestCategories(String typed, int limit) {
        return text.get().suggest(typed, limit);
    }

    /** The purchase's category and the evidence for it, without a verdict. */
    public Classification classify(Purchase purchase) {
        return classifier.classify(purchase);
    }

    /** All that the rules saw of an assessed purchase, so that it may be judged again with one fact changed. */
    public RiskProfile profileOf(Assessment assessment) {
        return assessor.profileOf(assessment);
    }

    /**
     * Duties that are not yet in force on the day of the assessment, and that the same purchase will meet once they are;
     * the earliest first. A contract that runs for years is met by them.
     */
    public List<UpcomingDuty> upcomingDuties(Assessment assessment) {
        return ruleBook.upcoming(profileOf(assessment));
    }

    /** The share of verdicts that the memo knew, from 0 to 1, since this screener was made; 0 without a memo. */
    public double memoHitRate() {
        return memos.map(m -> m.byProfile().hitRate()).orElse(0.0);
    }

    /**
     * Assesses one purchase.
     *
     * @throws UnknownFactException if the purchase names a country, a contract term or a CPV code that does not exist
     */
    public Assessment screen(Purchase purchase) {
        return screen(List.of(purchase)).get(0);
    }

    /**
     * Assesses many purchases: the same as one by one, and faster.
     *
     * @return one assessment for each purchase, in their order
     * @throws UnknownFactException if a purchase names a country, a contract term or a CPV code that does not exist
     */
    public List<Assessment> screen(List<Purchase> purchases) {
        return assessor.assess(purchases, LocalDate.now(clock));
    }

    /** Assesses purchases as the stream brings them, in its order, some hundreds at a time. */
    public Stream<Assessment> screen(Stream<Purchase> purchases) {
        Spliterator<Purchase> source = purchases.spliterator();
        Spliterator<List<Assessment>> chunks =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super List<Assessment>> action) {
                        List<Purchase> chunk = new ArrayList<>(CHUNK);
                        boolean more = true;
                        while (more && chunk.size() < CHUNK) {
                            more = source.tryAdvance(chunk::add);
                        }
                        if (chunk.isEmpty()) {
                            return false;
                        }
                        action.accept(screen(chunk));
                        return true;
                    }
                };
        return StreamSupport.stream(chunks, false).flatMap(List::stream).onClose(purchases::close);
    }
}
