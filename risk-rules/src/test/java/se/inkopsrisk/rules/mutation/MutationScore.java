package se.inkopsrisk.rules.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.inkopsrisk.rules.VerdictSnapshot;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.TableMutant;

/**
 * Changes rows and rules one at a time, and counts how many changes the golden verdicts notice; {@code
 * docs/mutation.md} has the command and the score.
 */
public final class MutationScore {
    private final Map<String, String> golden = VerdictSnapshot.golden();
    private final VerdictSnapshot.Plan plan = VerdictSnapshot.goldenPlan();
    private final Map<String, int[]> noticedOfAll = new TreeMap<>();
    private final List<Mutant> survivors = new ArrayList<>();

    private MutationScore() throws IOException {}

    /**
     * Prints the score by kind of change, and the changes that nothing noticed.
     *
     * @param arguments the number of which every one is tried, such as 10 for a tenth; all where it is left out
     */
    public static void main(String[] arguments) throws IOException {
        int every = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        List<Mutant> mutants = Stream.concat(RuleMutant.all().stream(), TableMutant.all().stream())
                .toList();
        MutationScore score = new MutationScore();
        for (int i = 0; i < mutants.size(); i += mutants.get(i) instanceof RuleMutant ? 1 : every) {
            score.attempt(mutants.get(i));
        }
        score.print();
    }

    private void attempt(Mutant mutant) {
        int[] counts = noticedOfAll.computeIfAbsent(mutant.kind(), k -> new int[2]);
        counts[1]++;
        if (isNoticed(mutant)) {
            counts[0]++;
        } else {
            survivors.add(mutant);
        }
    }

    private boolean isNoticed(Mutant mutant) {
        try {
            Catalogue catalogue = mutant.catalogue();
            VerdictSnapshot snapshot = new VerdictSnapshot(catalogue, mutant.rules(), plan);
            return Stream.concat(Stream.of(mutant.hint()).filter(golden::containsKey), golden.keySet().stream())
                    .anyMatch(key -> !snapshot.digest(key).equals(golden.get(key)));
        } catch (RuntimeException e) {
            // A change by which the rules cannot run at all fails every test.
            return true;
        }
    }

    private void print() {
        int noticed = 0;
        int all = 0;
        for (Map.Entry<String, int[]> kind : noticedOfAll.entrySet()) {
            int[] counts = kind.getValue();
            System.out.printf(Locale.ROOT, "%-45s %5d of %5d%n", kind.getKey(), counts[0], counts[1]);
            noticed += counts[0];
            all += counts[1];
        }
        System.out.printf(Locale.ROOT, "%-45s %5d of %5d = %.1f %%%n", "noticed", noticed, all, 100.0 * noticed / all);
        survivors.forEach(mutant -> System.out.println("not noticed: " + mutant));
    }
}
