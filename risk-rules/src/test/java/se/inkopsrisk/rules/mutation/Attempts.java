package se.inkopsrisk.rules.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the changes tried so far, kept in a file that a stopped run goes on from. The file's first line names
 * the rules that were changed, since what was found of other rules says nothing of these.
 */
final class Attempts {
    private final Path file;
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    private Attempts(Path file) {
        this.file = file;
    }

    /**
     * The attempts in the file, which is begun where there is none.
     *
     * @param rules the version of the rules that are changed
     * @throws IllegalArgumentException if the file speaks of other rules
     */
    static Attempts in(Path file, String rules) throws IOException {
        Attempts attempts = new Attempts(file);
        if (!Files.exists(file)) {
            Files.writeString(file, "rules " + rules + "\n");
        }
        List<String> lines = Files.readAllLines(file);
        if (!lines.get(0).equals("rules " + rules)) {
            throw new IllegalArgumentException(file + " is of other rules: " + lines.get(0) + "; name another file");
        }
        lines.stream().skip(1).forEach(attempts::take);
        return attempts;
    }

    /** A line that a stopped run left half written is not taken: its change is tried again. */
    private void take(String line) {
        int tab = line.indexOf('\t');
        Fate.of(tab < 0 ? "" : line.substring(0, tab)).ifPresent(fate -> fates.put(line.substring(tab + 1), fate));
    }

    Optional<Fate> of(Mutant mutant) {
        return Optional.ofNullable(fates.get(line(mutant)));
    }

    void add(Mutant mutant, Fate fate) throws IOException {
        fates.put(line(mutant), fate);
        Files.writeString(file, fate + "\t" + line(mutant) + "\n", StandardOpenOption.APPEND);
    }

    private static String line(Mutant mutant) {
        return mutant.toString().replaceAll("\\s+", " ");
    }
}
