package se.inkopsrisk.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.VerdictSnapshot;
import se.inkopsrisk.rules.catalogue.Catalogue;

/**
 * The rules with one of them removed, or one condition or consequence of it changed.
 *
 * @param rule the changed rule's name
 * @param file its file
 * @param what what is changed
 * @param text the file under the change
 */
record RuleMutant(String rule, String file, String what, String text) implements Mutant {
    private static final Catalogue BUNDLED = RuleBook.bundled().catalogue();

    static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        DrlRules.texts().forEach((file, text) -> {
            for (RuleText rule : RuleText.of(text)) {
                for (RuleText.Change change : rule.changes()) {
                    mutants.add(new RuleMutant(
                            rule.name(), file, change.what(), text.replace(rule.text(), change.after())));
                }
            }
        });
        return mutants;
    }

    @Override
    public String kind() {
        return what.contains(":") ? "rule: " + what.substring(0, what.indexOf(':')) : what;
    }

    @Override
    public List<String> hints() {
        return Stream.concat(Stream.of("unclassified purchase"), VerdictSnapshot.telling().stream())
                .toList();
    }

    @Override
    public Catalogue catalogue() {
        return BUNDLED;
    }

    @Override
    public KieBase rules() {
        Map<String, String> texts = DrlRules.texts();
        texts.put(file, text);
        return DrlRules.compiled(texts);
    }

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
