package se.inkopsrisk.rules.mutation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;

/**
 * The rules without one of them.
 *
 * @param rule the removed rule's name
 */
record RuleMutant(String rule) implements Mutant {
    private static final String PACKAGE = "se.inkopsrisk.rules.drl";
    private static final String INDEX = "/META-INF/kie/se.inkopsrisk/risk-rules/drools-model";
    private static final Pattern NAME = Pattern.compile("rule \"([^\"]+)\"");
    private static final Catalogue BUNDLED = RuleBook.bundled().catalogue();

    static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        for (String file : RuleBook.ruleFiles()) {
            Matcher matcher = NAME.matcher(RuleBook.ruleText(file));
            while (matcher.find()) {
                mutants.add(new RuleMutant(matcher.group(1)));
            }
        }
        return mutants;
    }

    @Override
    public String kind() {
        return "rule removed";
    }

    @Override
    public String hint() {
        return switch (rule) {
            case "category.unclassified" -> "unclassified purchase";
            case "origin.weak-governance", "labour.risk-occupation-if-in-sweden" -> "overlaid tvattjanster";
            default -> "";
        };
    }

    @Override
    public Catalogue catalogue() {
        return BUNDLED;
    }

    /** A rule base of its own: the product's is shared, and a removed rule would stay away from it. */
    @Override
    public KieBase rules() {
        try (BufferedReader index = new BufferedReader(
                new InputStreamReader(RuleMutant.class.getResourceAsStream(INDEX), StandardCharsets.UTF_8))) {
            List<Model> models = index.lines()
                    .filter(line -> line.startsWith(PACKAGE))
                    .map(RuleMutant::model)
                    .toList();
            KieBase rules = KieBaseBuilder.createKieBaseFromModel(models);
            rules.removeRule(PACKAGE, rule);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
