package se.inkopsrisk.rules.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.VerdictSnapshot;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.TableMutant;

/**
 * Changes rows, cells and rules one at a time, and counts how many changes the build notices: because its check of the
 * tables refuses them, or because a golden verdict differs. {@code docs/mutation.md} has the command and the score.
 */
public final class MutationScore {
    private static final int PROGRESS = 500;
    /** Fixed, so that a run that is stopped and gone on with has tried a random sample, and the same one each time. */
    private static final long SEED = 20261125;

    private final Map<String, String> golden = VerdictSnapshot.golden();
    private final VerdictSnapshot.Plan plan = VerdictSnapshot.goldenPlan();
    private final Attempts attempts;

    private MutationScore(Attempts attempts) throws IOException {
        this.attempts = attempts;
    }

    /**
     * Prints the score by kind of change, and the changes that nothing noticed.
     *
     * @param arguments the file that keeps what was found, from which a stopped run goes on; then {@code rules} or
     *     {@code tables} for these alone, or a part of the name of a kind of change, such as {@code grades.csv},
     *     everything where it is left out; then how many to have tried, in random order, all where it is left out
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("name the file that keeps what is found");
        }
        String only = arguments.length < 2 ? "" : arguments[1];
        List<Mutant> mutants = mutants(only);
        int most = arguments.length < 3 ? mutants.size() : Integer.parseInt(arguments[2]);
        MutationScore score = new MutationScore(
                Attempts.in(Path.of(arguments[0]), RuleBook.bundled().version().toString()));
        score.attempt(mutants.subList(0, Math.min(most, mutants.size())));
        score.print(mutants);
    }

    private static List<Mutant> mutants(String only) {
        Stream<Mutant> rules = only.equals("tables") ? Stream.of() : RuleMutant.all().stream();
        Stream<Mutant> tables = only.equals("rules") ? Stream.of() : TableMutant.all().stream();
        List<Mutant> mutants = new ArrayList<>(Stream.concat(rules, tables)
                .filter(mutant -> List.of("rules", "tables").contains(only)
                        || mutant.kind().contains(only))
                .toList());
        Collections.shuffle(mutants, new Random(SEED));
        return mutants;
    }

    private void attempt(List<Mutant> mutants) throws IOException {
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            if (attempts.of(mutant).isEmpty()) {
                Fate fate = fate(mutant);
                attempts.add(mutant, fate);
                if (fate == Fate.UNNOTICED) {
                    System.err.println("not noticed: " + mutant);
                }
            }
            if ((i + 1) % PROGRESS == 0) {
                System.err.println((i + 1) + " of " + mutants.size());
            }
        }
    }

    private Fate fate(Mutant mutant) {
        Catalogue catalogue;
        KieBase rules;
        try {
            catalogue = mutant.catalogue();
            rules = mutant.rules();
        } catch (CatalogueException e) {
            return Fate.REFUSED;
        }
        VerdictSnapshot snapshot = new VerdictSnapshot(catalogue, rules, plan);
        Stream<String> keys =
                Stream.concat(mutant.hints().stream().filter(golden::containsKey), golden.keySet().stream());
        return keys.distinct().anyMatch(key -> differs(snapshot, key)) ? Fate.DIFFERENT : Fate.UNNOTICED;
    }

    /** A change by which a rule fails, instead of saying something else, is noticed too. */
    private boolean differs(VerdictSnapshot snapshot, String key) {
        try {
            return !snapshot.digest(key).equals(golden.get(key));
        } catch (RuntimeException e) {
            return true;
        }
    }

    private void print(List<Mutant> mutants) {
        Map<String, List<Mutant>> byKind = new TreeMap<>();
        mutants.forEach(mutant ->
                byKind.computeIfAbsent(mutant.kind(), kind -> new ArrayList<>()).add(mutant));
        byKind.forEach((kind, those) -> System.out.println(score(those).line(kind, those.size())));
        System.out.println(score(mutants).line("all", mutants.size()));
        mutants.stream()
                .filter(mutant -> attempts.of(mutant).equals(Optional.of(Fate.UNNOTICED)))
                .forEach(mutant -> System.out.println("not noticed: " + mutant));
    }

    private Score score(List<Mutant> mutants) {
        return mutants.stream()
                .flatMap(mutant -> attempts.of(mutant).stream())
                .map(Score.NONE::with)
                .reduce(Score.NONE, Score::plus);
    }
}
