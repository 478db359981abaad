package se.inkopsrisk.rules.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;
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

    private final Map<String, String> golden = VerdictSnapshot.golden();
    private final VerdictSnapshot.Plan plan = VerdictSnapshot.goldenPlan();
    private final Map<String, Tally> byKind = new TreeMap<>();
    private final List<Mutant> survivors = new ArrayList<>();

    private MutationScore() throws IOException {}

    /** How a change was noticed, if it was. */
    private enum Fate {
        REFUSED,
        DIFFERENT,
        UNNOTICED
    }

    private record Tally(int refused, int different, int all) {
        Tally with(Fate fate) {
            return new Tally(
                    refused + (fate == Fate.REFUSED ? 1 : 0), different + (fate == Fate.DIFFERENT ? 1 : 0), all + 1);
        }

        Tally plus(Tally other) {
            return new Tally(refused + other.refused, different + other.different, all + other.all);
        }

        String line(String kind) {
            return String.format(
                    Locale.ROOT,
                    "%-45s %6d of %6d noticed = %5.1f %% (%d refused, %d by a verdict)",
                    kind,
                    refused + different,
                    all,
                    100.0 * (refused + different) / all,
                    refused,
                    different);
        }
    }

    /**
     * Prints the score by kind of change, and the changes that nothing noticed.
     *
     * @param arguments {@code rules} or {@code tables} for these alone, or a part of the name of a kind of change, such as
     *     {@code grades.csv}; then the number of which every one is tried, such as 10 for a tenth; everything where they
     *     are left out
     */
    public static void main(String[] arguments) throws IOException {
        String only = arguments.length == 0 ? "" : arguments[0];
        int every = arguments.length < 2 ? 1 : Integer.parseInt(arguments[1]);
        Stream<Mutant> rules = only.equals("tables") ? Stream.of() : RuleMutant.all().stream();
        Stream<Mutant> tables = only.equals("rules") ? Stream.of() : TableMutant.all().stream();
        List<Mutant> mutants = Stream.concat(rules, tables)
                .filter(mutant -> List.of("rules", "tables").contains(only)
                        || mutant.kind().contains(only))
                .toList();
        MutationScore score = new MutationScore();
        for (int i = 0; i < mutants.size(); i += every) {
            score.attempt(mutants.get(i));
            if ((i + 1) % PROGRESS == 0) {
                System.err.println((i + 1) + " of " + mutants.size());
            }
        }
        score.print();
    }

    private void attempt(Mutant mutant) {
        Fate fate = fate(mutant);
        byKind.merge(mutant.kind(), new Tally(0, 0, 0).with(fate), Tally::plus);
        if (fate == Fate.UNNOTICED) {
            survivors.add(mutant);
            System.err.println("not noticed: " + mutant);
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

    private void print() {
        byKind.forEach((kind, tally) -> System.out.println(tally.line(kind)));
        System.out.println(
                byKind.values().stream().reduce(new Tally(0, 0, 0), Tally::plus).line("all"));
        survivors.forEach(mutant -> System.out.println("not noticed: " + mutant));
    }
}
